import { type HomeParts, measureBy } from '../../admin-home.ts'
import { words } from './home-words.ts'

export const home: HomeParts = {
  measures: [
    {
      key: 'up2k-kelurahan',
      order: 60,
      roles: ['city-board', 'kecamatan-board', 'secretariat', 'cadre-coordinator', 'dinas-officer'],
      title: words.kelurahan,
      means: words.means,
      mendHref: (unitId) => `/up2k?unit=${unitId}`,
      ...measureBy('kelurahan', (ask, input) => ask.up2k.coverage(input)),
    },
  ],
}
