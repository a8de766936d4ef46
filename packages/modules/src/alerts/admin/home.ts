import { formatDayShort } from '@melati/ui/format'
import { type HomeParts, said } from '../../admin-home.ts'
import { words } from './home-words.ts'

const most = 3

export const home: HomeParts = {
  waiting: [
    {
      key: 'alerts',
      order: 5,
      roles: ['city-board', 'kecamatan-board', 'kelurahan-board', 'secretariat', 'cadre-coordinator'],
      title: words.alerts,
      href: '/pengguna',
      find: async (ask) => {
        const { rows, isMore } = await ask.alerts.list()
        return {
          count: rows.length,
          isMore,
          rows: rows.slice(0, most).map(({ at, kind, name, unitName, grantId }, index) => {
            const detail = (language: 'id' | 'en') =>
              said(words.detail, {
                what: words[`alert-${kind}`][language],
                unit: unitName ?? '–',
                day: formatDayShort(at.slice(0, 10), language),
              })[language]
            return {
              key: `${at} ${index}`,
              title: name ?? '–',
              detail: { id: detail('id'), en: detail('en') },
              href: grantId === null ? '/pengguna' : `/pengguna/hp/${grantId}`,
            }
          }),
        }
      },
    },
  ],
}
