import Landmark from 'lucide-react/icons/landmark'
import type { AdminModule } from '../admin-module.ts'

const roles = ['city-board', 'secretariat'] as const

export const admin: AdminModule = {
  pages: [{ path: '/dinas', load: () => import('./admin/list.tsx'), roles }],
  menu: [{ path: '/dinas', label: { id: 'Dinas', en: 'Dinas' }, icon: Landmark, order: 45 }],
}
