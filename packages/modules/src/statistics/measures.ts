import { householdColumns, type HouseholdColumn } from '@melati/domain/households/fold'
import { isSmallCount, type Room, roomOfCount } from '@melati/domain/statistics/suppress'
import type { Up2kColumn } from '@melati/domain/up2k/fold'
import { groupLevels } from '@melati/domain/up2k/group'

/** What stands in an area at the end of a month, or happened in it; a part is missing where the city has that module off. */
export interface Counted {
  readonly households?: Readonly<Record<HouseholdColumn, number>>
  readonly up2k?: Readonly<Record<Up2kColumn, number>>
  /** Groups that sold something. */
  readonly sellers: number
}

/** Whose business could be read off a sum of fewer than three. */
export const FEWEST_SELLERS = 3

/** The numbers that are published together: parts that add up to a total, or one alone. */
export interface MeasureTable {
  readonly module: 'households' | 'up2k'
  readonly parts: readonly MeasureId[]
  readonly total?: MeasureId
  readonly count: (measure: MeasureId, of: Counted) => number
  readonly isSmall: (value: number, of: Counted, wasHidden: boolean) => boolean
  readonly room: (value: number) => Room
}

const levels = groupLevels.map((level) => `groups-${level}` as const)

export const measureIds = [
  'households',
  'families',
  'persons',
  'persons-male',
  'persons-female',
  'groups',
  ...levels,
  'members',
  'sales-rupiah',
] as const
export type MeasureId = (typeof measureIds)[number]

const people = {
  module: 'households',
  isSmall: (value, _of, wasHidden) => isSmallCount(value, wasHidden),
  room: roomOfCount,
} as const satisfies Partial<MeasureTable>
const groups = { ...people, module: 'up2k' } as const

const personsOf = ({ households }: Counted, sex: 'm_' | 'f_' | '_') =>
  householdColumns.reduce(
    (sum, column) => sum + (/^[mf]_/.test(column) && column.includes(sex) ? (households?.[column] ?? 0) : 0),
    0,
  )

const sexes: Readonly<Partial<Record<MeasureId, 'm_' | 'f_'>>> = { 'persons-male': 'm_', 'persons-female': 'f_' }

export const measureTables: readonly MeasureTable[] = [
  { ...people, parts: ['households'], count: (_, { households }) => households?.households ?? 0 },
  { ...people, parts: ['families'], count: (_, { households }) => households?.families ?? 0 },
  {
    ...people,
    parts: ['persons-male', 'persons-female'],
    total: 'persons',
    count: (measure, of) => personsOf(of, sexes[measure] ?? '_'),
  },
  {
    ...groups,
    parts: levels,
    total: 'groups',
    count: (measure, { up2k }) =>
      groupLevels.reduce(
        (sum, level) =>
          sum + (measure === 'groups' || measure === `groups-${level}` ? (up2k?.[`groups_${level}`] ?? 0) : 0),
        0,
      ),
  },
  { ...groups, parts: ['members'], count: (_, { up2k }) => up2k?.members ?? 0 },
  {
    module: 'up2k',
    parts: ['sales-rupiah'],
    count: (_, { up2k }) => up2k?.sales_rupiah ?? 0,
    isSmall: (_value, { sellers }) => sellers < FEWEST_SELLERS,
    // A few rupiah more or less would tell all that matters; twice as much does not.
    room: (value) => ({ by: value, upward: true }),
  },
]
