import HandCoins from 'lucide-react/icons/hand-coins'
import Store from 'lucide-react/icons/store'
import type { CadreModule } from '../cadre-module.ts'
import { fixGuide } from '../cadre-fix-guide.ts'
import { fixSaleHref } from './cadre/hrefs.ts'
import { guides } from './cadre-guides.ts'
import { cadreWords } from './cadre-words.ts'
import { commandNames } from './command-names.ts'
import { overlays } from './overlay.ts'
import { subjectOf } from './subject-of.ts'
import { words } from './words.ts'

export const cadre: CadreModule = {
  // The first that fits is shown, so what is named stands before `:groupId`.
  pages: [
    { path: '/up2k', load: () => import('./cadre/groups.tsx'), guide: guides.groups },
    { path: '/up2k/baru/:step?', load: () => import('./cadre/start.tsx'), guide: guides.start },
    { path: '/up2k/jual', load: () => import('./cadre/sell-where.tsx'), guide: guides.sell },
    { path: '/up2k/perbaiki/:commandId', load: () => import('./cadre/fix-sale.tsx'), guide: fixGuide },
    { path: '/up2k/tersimpan/:commandId', load: () => import('./cadre/saved.tsx') },
    { path: '/up2k/:groupId', load: () => import('./cadre/group.tsx'), guide: guides.groups },
    { path: '/up2k/:groupId/jual', load: () => import('./cadre/sell.tsx'), guide: guides.sell },
    { path: '/up2k/:groupId/jual/:saleId', load: () => import('./cadre/sale.tsx'), guide: guides.sell },
    { path: '/up2k/:groupId/anggota/tambah', load: () => import('./cadre/join.tsx'), guide: guides.member },
    { path: '/up2k/:groupId/anggota/:personId', load: () => import('./cadre/member.tsx'), guide: guides.member },
  ],
  tab: { href: '/up2k', label: cadreWords.tab, icon: Store, order: 20 },
  tiles: [
    { href: '/up2k/jual', label: cadreWords['record-sale'], icon: HandCoins, order: 20 },
    { href: '/up2k', label: words.groups, icon: Store, order: 30 },
  ],
  overlays,
  commandNames,
  subjectOf,
  fixHrefs: { 'up2k.recordSale': fixSaleHref },
}
