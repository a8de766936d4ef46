import type { HomeParts } from '../../admin-home.ts'
import { words } from './words.ts'

/** What a city must be divided into before anybody can be asked to work in it. */
const wanted = ['kecamatan', 'kelurahan'] as const

export const home: HomeParts = {
  firstSteps: [
    {
      key: 'areas',
      order: 2,
      title: words.firstStep,
      href: '/wilayah',
      find: async (ask, unitId) => {
        const { counts } = await ask.hierarchy.unit({ unitId })
        return { have: wanted.filter((kind) => counts.some((one) => one.kind === kind)).length, total: wanted.length }
      },
    },
  ],
}
