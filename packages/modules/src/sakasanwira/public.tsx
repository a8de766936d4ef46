import type { PublicModule } from '../public-module.ts'
import { centrePicture, centreView } from './public/centre.tsx'
import { mapView } from './public/map.tsx'
import { coverageLine, coverageSection } from './public/section.tsx'
import { words } from './public/words.ts'

export const publicPages: PublicModule = {
  order: 20,
  nav: { path: '/peta', label: words.nav },
  pages: [
    { path: '/peta', view: mapView },
    {
      path: '/sentra/:code',
      view: centreView,
      picture: centrePicture,
      gone: { title: words.gone, to: { path: '/peta', label: words.others } },
    },
  ],
  section: coverageSection,
  line: coverageLine,
}
