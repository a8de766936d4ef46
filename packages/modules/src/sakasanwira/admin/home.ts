import { formatDayShort } from '@melati/ui/format'
import { type Ask, type HomeParts, said } from '../../admin-home.ts'
import type { UnitId } from '@melati/domain/ids'
import { type CentreStage, isOpen } from '@melati/domain/sakasanwira/stage'
import { words } from './home-words.ts'

const most = 3

export const home: HomeParts = {
  waiting: [
    {
      key: 'centres',
      order: 30,
      roles: ['city-board', 'kecamatan-board', 'kelurahan-board', 'secretariat', 'dinas-officer'],
      title: words.waiting,
      href: '/sakasanwira',
      find: async (ask) => {
        const { count, rows } = await ask.sakasanwira.waiting()
        return {
          count,
          isMore: false,
          rows: rows.slice(0, most).map((centre) => {
            const since = (language: 'id' | 'en') =>
              said(words.waits, { kelurahan: centre.kelurahan, day: formatDayShort(centre.stageSince, language) })[
                language
              ]
            return {
              key: centre.centreId,
              title: centre.name,
              detail: { id: since('id'), en: since('en') },
              href: `/sakasanwira/${centre.centreId}`,
            }
          }),
        }
      },
    },
  ],
  measures: [
    {
      key: 'sentra-kelurahan',
      order: 70,
      roles: ['city-board', 'kecamatan-board', 'secretariat', 'dinas-officer'],
      title: words.active,
      means: words.activeMeans,
      of: 'kelurahan',
      find: async (ask, unitId) => {
        const rows = await kelurahan(ask, unitId)
        return { total: rows.length, have: rows.filter(hasOpen).length }
      },
      missing: async (ask, unitId) => ({
        rows: (await kelurahan(ask, unitId))
          .filter((row) => !hasOpen(row))
          .map(({ unitId: at, name, code, kecamatan }) => ({
            unitId: at,
            kind: 'kelurahan',
            name,
            code,
            path: kecamatan === null ? [] : [{ kind: 'kecamatan', name: kecamatan }],
          })),
        next: null,
      }),
    },
  ],
}

/** The same that the map and the scorecard count. */
const hasOpen = ({ stage }: { readonly stage: CentreStage | null }) => stage !== null && isOpen(stage)

const kelurahan = (ask: Ask, unitId: UnitId) => ask.sakasanwira.coverage({ unitId })
