import IdCard from 'lucide-react/icons/id-card'
import type { AdminModule } from '../admin-module.ts'

const roles = [
  'city-board',
  'kecamatan-board',
  'kelurahan-board',
  'secretariat',
  'neighbourhood-head',
  'cadre-coordinator',
  'dinas-officer',
] as const

export const admin: AdminModule = {
  pages: [
    { path: '/pengurus', load: () => import('./admin/board.tsx'), roles },
    { path: '/pengurus/$unitId', load: () => import('./admin/board.tsx'), roles },
  ],
  menu: [{ path: '/pengurus', label: { id: 'Pengurus & SK', en: 'Boards' }, icon: IdCard, order: 30, onPhone: true }],
}
