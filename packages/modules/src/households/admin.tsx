import UsersRound from 'lucide-react/icons/house-heart'
import type { AdminModule } from '../admin-module.ts'

const roles = [
  'city-board',
  'kecamatan-board',
  'kelurahan-board',
  'secretariat',
  'neighbourhood-head',
  'cadre-coordinator',
] as const

export const admin: AdminModule = {
  pages: [
    { path: '/warga', load: () => import('./admin/list.tsx'), roles },
    { path: '/warga/rincian', load: () => import('./admin/behind.tsx'), roles },
    { path: '/warga/$householdId', load: () => import('./admin/detail.tsx'), roles },
  ],
  menu: [{ path: '/warga', label: { id: 'Data warga', en: 'Households' }, icon: UsersRound, order: 50, onPhone: true }],
}
