import House from 'lucide-react/icons/house'
import UserPlus from 'lucide-react/icons/user-plus'
import Users from 'lucide-react/icons/users'
import type { CadreModule } from '../cadre-module.ts'
import { fixGuide } from '../cadre-fix-guide.ts'
import { fixHref } from './cadre/hrefs.ts'
import { guides } from './cadre-guides.ts'
import { words as screens } from './cadre-words.ts'
import { overlays } from './overlay.ts'
import { subjectOf } from './subject-of.ts'
import { words } from './words.ts'

/** Households in the cadre app: list, registration page by page, and each change in a household. */
export const cadre: CadreModule = {
  pages: [
    { path: '/warga', load: () => import('./cadre/list.tsx'), guide: guides.list },
    { path: '/warga/baru', load: () => import('./cadre/new.tsx'), guide: guides.register },
    { path: '/warga/baru/:draftId/:step/:at?', load: () => import('./cadre/register.tsx'), guide: guides.register },
    { path: '/warga/perbaiki/:commandId', load: () => import('./cadre/fix.tsx'), guide: fixGuide },
    { path: '/warga/tersimpan/:commandId', load: () => import('./cadre/saved.tsx') },
    { path: '/warga/:householdId', load: () => import('./cadre/detail.tsx'), guide: guides.house },
    { path: '/warga/:householdId/anggota-baru', load: () => import('./cadre/add-member.tsx'), guide: guides.house },
    { path: '/warga/:householdId/kepala', load: () => import('./cadre/name-head.tsx'), guide: guides.house },
    { path: '/warga/:householdId/dasawisma', load: () => import('./cadre/move-household.tsx'), guide: guides.house },
    { path: '/warga/:householdId/rumah/:topic', load: () => import('./cadre/house.tsx'), guide: guides.house },
    { path: '/warga/:householdId/tutup', load: () => import('./cadre/close.tsx'), guide: guides.house },
    { path: '/warga/:householdId/orang/:personId', load: () => import('./cadre/person.tsx'), guide: guides.person },
    {
      path: '/warga/:householdId/orang/:personId/tanggal-lahir',
      load: () => import('./cadre/birth-date.tsx'),
      guide: guides.person,
    },
    {
      path: '/warga/:householdId/orang/:personId/meninggal',
      load: () => import('./cadre/death.tsx'),
      guide: guides.person,
    },
    {
      path: '/warga/:householdId/orang/:personId/pindah',
      load: () => import('./cadre/leave.tsx'),
      guide: guides.person,
    },
    {
      path: '/warga/:householdId/orang/:personId/pindah-rumah',
      load: () => import('./cadre/move-person.tsx'),
      guide: guides.person,
    },
  ],
  tab: { href: '/warga', label: screens.title, icon: Users, order: 10 },
  main: { href: '/warga/baru', label: screens.tile, icon: UserPlus, order: 10 },
  tiles: [{ href: '/warga', label: screens.listTile, icon: House, order: 20 }],
  overlays,
  subjectOf,
  fixHrefs: { 'households.register': fixHref },
  commandNames: {
    'households.register': words['command-register'],
    'households.addMember': words['command-addMember'],
    'households.correctBirthDate': words['command-correctBirthDate'],
    'households.recordDeath': words['command-recordDeath'],
    'households.movePerson': words['command-movePerson'],
    'households.leave': words['command-leave'],
    'households.moveHousehold': words['command-moveHousehold'],
    'households.nameHead': words['command-nameHead'],
    'households.describeHouse': words['command-describeHouse'],
    'households.closeHousehold': words['command-closeHousehold'],
  },
}
