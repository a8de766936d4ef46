import Network from 'lucide-react/icons/network'
import type { AdminModule } from '../admin-module.ts'

const roles = ['city-board', 'kecamatan-board', 'kelurahan-board', 'secretariat', 'cadre-coordinator'] as const

export const admin: AdminModule = {
  pages: [
    { path: '/wilayah', load: () => import('./admin/tree.tsx'), roles },
    { path: '/wilayah/$unitId', load: () => import('./admin/tree.tsx'), roles },
  ],
  menu: [{ path: '/wilayah', label: { id: 'Wilayah', en: 'Areas' }, icon: Network, order: 20 }],
}
