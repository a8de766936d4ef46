import MapPinned from 'lucide-react/icons/map-pinned'
import type { AdminModule } from '../admin-module.ts'

const readers = [
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
    { path: '/sakasanwira', load: () => import('./admin/coverage.tsx'), roles: readers },
    { path: '/sakasanwira/daftar', load: () => import('./admin/list.tsx'), roles: readers },
    {
      path: '/sakasanwira/baru',
      load: () => import('./admin/nominate.tsx'),
      roles: ['kelurahan-board', 'secretariat'],
    },
    { path: '/sakasanwira/$centreId', load: () => import('./admin/centre.tsx'), roles: readers },
  ],
  menu: [{ path: '/sakasanwira', label: { id: 'Sakasanwira', en: 'Sakasanwira' }, icon: MapPinned, order: 64 }],
}
