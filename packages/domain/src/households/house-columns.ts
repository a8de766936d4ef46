import type { HouseFacts } from './house.ts'

/** What recaps count of houses (handbook/pkk.md 3.4): in how many households each of these is true. */
const counts = {
  house_fit: ({ fit }) => fit === true,
  house_unfit: ({ fit }) => fit === false,
  house_trash: ({ trash }) => trash === true,
  house_spal: ({ drain }) => drain === true,
  house_mck: ({ mck }) => mck === true,
  house_latrine: ({ latrine }) => latrine === true,
  water_pdam: ({ water }) => water?.includes('pdam') ?? false,
  water_well: ({ water }) => water?.includes('sumur') ?? false,
  water_river: ({ water }) => water?.includes('sungai') ?? false,
  water_other: ({ water }) => water?.includes('lainnya') ?? false,
  food_rice: ({ food }) => food === 'beras',
  food_other: ({ food }) => food === 'non-beras',
} satisfies Record<string, (house: HouseFacts) => boolean>

export type HouseColumn = keyof typeof counts

export const houseColumns = Object.keys(counts) as readonly HouseColumn[]

/** The columns in which a household counts. */
export function columnsOfHouse(house: HouseFacts): readonly HouseColumn[] {
  return houseColumns.filter((column) => counts[column](house))
}
