import type { PublicModule } from '../public-module.ts'
import { catalogueView } from './public/catalogue.tsx'
import { productPicture } from './public/picture.ts'
import { productView } from './public/product.tsx'
import { countLine, newProducts } from './public/section.tsx'
import { words } from './public/words.ts'

export const publicPages: PublicModule = {
  order: 10,
  nav: { path: '/produk', label: words.nav },
  pages: [
    { path: '/produk', view: catalogueView },
    {
      path: '/produk/:code',
      view: productView,
      picture: productPicture,
      gone: { title: words.gone, to: { path: '/produk', label: words.others } },
    },
  ],
  section: newProducts,
  line: countLine,
}
