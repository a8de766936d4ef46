import ChartColumn from 'lucide-react/icons/chart-column'
import type { AdminModule } from '../admin-module.ts'
import { words } from './words.ts'

const roles = ['city-board', 'secretariat'] as const

export const admin: AdminModule = {
  pages: [{ path: '/statistik', load: () => import('./admin/statistics.tsx'), roles }],
  menu: [{ path: '/statistik', label: words.title, icon: ChartColumn, order: 80 }],
}
