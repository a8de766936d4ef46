import Store from 'lucide-react/icons/store'
import type { AdminModule } from '../admin-module.ts'

const recorders = ['cadre-coordinator', 'kelurahan-board', 'secretariat'] as const
const readers = [
  'city-board',
  'kecamatan-board',
  'kelurahan-board',
  'secretariat',
  'neighbourhood-head',
  'cadre-coordinator',
] as const

export const admin: AdminModule = {
  pages: [
    { path: '/up2k', load: () => import('./admin/list.tsx'), roles: [...readers, 'dinas-officer'] },
    { path: '/up2k/rincian', load: () => import('./admin/behind.tsx'), roles: readers },
    { path: '/up2k/baru', load: () => import('./admin/start-group.tsx'), roles: recorders },
    { path: '/up2k/$groupId', load: () => import('./admin/group.tsx'), roles: readers },
  ],
  menu: [{ path: '/up2k', label: { id: 'Kelompok UP2K', en: 'UP2K groups' }, icon: Store, order: 60, onPhone: true }],
}
