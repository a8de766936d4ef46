import ShoppingBag from 'lucide-react/icons/shopping-bag'
import type { AdminModule } from '../admin-module.ts'

const keepers = ['kelurahan-board', 'secretariat', 'city-board'] as const
const readers = [...keepers, 'kecamatan-board', 'neighbourhood-head', 'cadre-coordinator', 'dinas-officer'] as const

export const admin: AdminModule = {
  pages: [
    { path: '/produk', load: () => import('./admin/list.tsx'), roles: readers },
    { path: '/produk/baru', load: () => import('./admin/add-product.tsx'), roles: keepers },
    { path: '/produk/$productId', load: () => import('./admin/product.tsx'), roles: readers },
  ],
  menu: [{ path: '/produk', label: { id: 'Produk', en: 'Products' }, icon: ShoppingBag, order: 65 }],
}
