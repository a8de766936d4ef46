import type { PublicModule } from '../public-module.ts'
import { latestLine, latestSection } from './public/section.tsx'
import { statisticsView } from './public/statistics.tsx'
import { words } from './public/words.ts'

export const publicPages: PublicModule = {
  order: 30,
  nav: { path: '/statistik', label: words.nav },
  pages: [{ path: '/statistik', view: statisticsView }],
  section: latestSection,
  line: latestLine,
}
