import { type HomeParts, measureBy, said, shareOf } from '../../admin-home.ts'
import { words } from './home-words.ts'

const recorders = ['kelurahan-board', 'secretariat', 'cadre-coordinator', 'city-board', 'kecamatan-board'] as const
const most = 3
/** Each that is asked for is read of residents that day, shown or not; past these home says "more". */
const mostCounted = 10

export const home: HomeParts = {
  waiting: [
    {
      key: 'duplicates',
      order: 40,
      roles: recorders,
      title: words.duplicates,
      href: '/warga',
      find: async (ask, { unit }) => {
        if (unit === null) return { count: 0, isMore: false, rows: [] }
        const { rows, next } = await ask.households.duplicates({ unitId: unit.unitId, limit: mostCounted })
        return {
          count: rows.length,
          isMore: next !== null,
          rows: rows.slice(0, most).map((one) => ({
            key: one.personId,
            title: one.name,
            detail: said(words.duplicate, { address: one.address, n: one.others.length + one.elsewhere }),
            href: `/warga/${one.householdId}`,
          })),
        }
      },
    },
  ],
  measures: [
    {
      key: 'data-kelurahan',
      order: 50,
      roles: ['city-board', 'kecamatan-board', 'secretariat', 'cadre-coordinator', 'dinas-officer'],
      bars: ['cadre-coordinator', 'dinas-officer'],
      title: words.kelurahan,
      means: words.means,
      mendHref: (unitId) => `/warga?unit=${unitId}`,
      ...measureBy('kelurahan', (ask, input) => ask.households.coverage(input)),
    },
    {
      key: 'data-dasawisma',
      order: 51,
      roles: [...recorders, 'neighbourhood-head', 'dinas-officer'],
      title: words.dasawisma,
      means: words.means,
      mendHref: (unitId) => `/warga?unit=${unitId}`,
      ...measureBy('dasawisma', (ask, input) => ask.households.coverage(input)),
    },
  ],
  firstSteps: [
    {
      key: 'pilot',
      order: 6,
      title: words.pilot,
      href: '/pengguna/kader',
      find: async (ask, unitId) => {
        const { have, total } = shareOf(await ask.households.coverage({ unitId }), 'kelurahan')
        return { have: Math.min(1, have), total: Math.min(1, total) }
      },
    },
    {
      key: 'live',
      order: 7,
      title: words.live,
      href: '/?belum=data-kelurahan',
      find: async (ask, unitId) => shareOf(await ask.households.coverage({ unitId }), 'kecamatan'),
    },
  ],
}
