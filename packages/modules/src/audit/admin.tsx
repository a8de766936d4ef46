import ScrollText from 'lucide-react/icons/scroll-text'
import type { AdminModule } from '../admin-module.ts'

const roles = ['city-board', 'secretariat'] as const

export const admin: AdminModule = {
  pages: [{ path: '/catatan', load: () => import('./admin/log.tsx'), roles }],
  menu: [{ path: '/catatan', label: { id: 'Catatan aktivitas', en: 'Activity log' }, icon: ScrollText, order: 90 }],
}
