import { formatDayShort } from '@melati/ui/format'
import { type HomeParts, said } from '../../admin-home.ts'
import { words } from './home-words.ts'

const most = 3

export const home: HomeParts = {
  waiting: [
    {
      key: 'drafts',
      order: 45,
      // Who publishes them.
      roles: ['kelurahan-board', 'secretariat', 'city-board'],
      title: words.drafts,
      href: '/produk?status=draf',
      find: async (ask, { unit }) => {
        if (unit === null) return { count: 0, isMore: false, rows: [] }
        const { rows, stages } = await ask.products.list({ unitId: unit.unitId, stage: 'draf', limit: most })
        return {
          count: stages.draf,
          isMore: false,
          rows: rows.map(({ productId, name, maker, stageSince, unit: { name: kelurahan } }) => {
            const detail = (language: 'id' | 'en') =>
              said(words.draft, { maker, kelurahan, day: formatDayShort(stageSince, language) })[language]
            return {
              key: productId,
              title: name,
              detail: { id: detail('id'), en: detail('en') },
              href: `/produk/${productId}`,
            }
          }),
        }
      },
    },
  ],
}
