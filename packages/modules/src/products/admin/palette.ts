import Plus from 'lucide-react/icons/plus'
import ShoppingBag from 'lucide-react/icons/shopping-bag'
import type { PaletteParts } from '../../admin-palette.ts'
import { words } from '../admin-words.ts'
import { words as base } from '../words.ts'

const keepers = ['kelurahan-board', 'secretariat', 'city-board'] as const

export const palette: PaletteParts = {
  actions: [{ label: words.add, href: '/produk/baru', roles: keepers, icon: Plus }],
  finders: [
    {
      key: 'products',
      title: base.module,
      roles: [...keepers, 'kecamatan-board', 'neighbourhood-head', 'cadre-coordinator', 'dinas-officer'],
      icon: ShoppingBag,
      order: 27,
      letters: 2,
      find: async (ask, search, { unitId }) =>
        (await ask.products.list({ unitId, search, limit: 6 })).rows.map((product) => ({
          key: product.productId,
          label: product.name,
          detail: [product.maker, product.unit.name].join(', '),
          href: `/produk/${product.productId}`,
        })),
    },
  ],
}
