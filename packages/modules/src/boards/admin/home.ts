import { formatDayShort } from '@melati/ui/format'
import { type HomeParts, measureBy, said } from '../../admin-home.ts'
import { words } from './home-words.ts'

const most = 3

export const home: HomeParts = {
  waiting: [
    {
      key: 'terms',
      order: 50,
      roles: ['city-board', 'kecamatan-board', 'kelurahan-board', 'secretariat'],
      title: words.ending,
      href: '/pengurus',
      find: async (ask) => {
        const { seats, next } = await ask.boards.expiring({ limit: 50 })
        return {
          count: seats.length,
          isMore: next !== null,
          rows: seats.slice(0, most).map((seat) => {
            const until = (language: 'id' | 'en') => ({
              title: seat.title,
              unit: seat.unit.name,
              day: seat.to === null ? '–' : formatDayShort(seat.to, language),
            })
            return {
              key: seat.seatId,
              title: seat.personName,
              detail: { id: said(words.endsOn, until('id')).id, en: said(words.endsOn, until('en')).en },
              href: `/pengurus/${seat.unit.unitId}`,
            }
          }),
        }
      },
    },
  ],
  measures: [
    {
      key: 'ketua-kecamatan',
      order: 10,
      roles: ['city-board', 'secretariat', 'dinas-officer'],
      bars: [],
      title: words.kecamatan,
      means: words.means,
      mendHref: (unitId) => `/pengurus/${unitId}`,
      ...measureBy('kecamatan', (ask, input) => ask.boards.coverage(input)),
    },
    {
      key: 'ketua-kelurahan',
      order: 11,
      roles: ['city-board', 'kecamatan-board', 'secretariat', 'dinas-officer'],
      title: words.kelurahan,
      means: words.means,
      mendHref: (unitId) => `/pengurus/${unitId}`,
      ...measureBy('kelurahan', (ask, input) => ask.boards.coverage(input)),
    },
  ],
  firstSteps: [
    {
      key: 'board',
      order: 3,
      title: words.first,
      href: '/pengurus',
      find: async (ask, unitId) => {
        const { seats } = await ask.boards.board({ unitId })
        const core = ['ketua', 'sekretaris', 'bendahara'] as const
        const have = core.filter((kind) => seats.some((seat) => seat.kind === kind && seat.sk !== null)).length
        return { have, total: core.length }
      },
    },
  ],
}
