import { cheapestCycle } from './cheapest-cycle.ts'
import { networkOf } from './network.ts'
import type { Edge } from './network.ts'

/** Numbers of people and groups below this are not told, but that there is nobody at all is. */
export const LEAST = 5

/** A number that was too small the period before is told again from here on, so that what comes after a gap does not date it. */
export const AGAIN = 2 * LEAST

/** Whether a count is too small to be told; `wasHidden` is whether it was left out of the period before. */
export const isSmallCount = (value: number, wasHidden: boolean): boolean =>
  value > 0 && value < (wasHidden ? AGAIN : LEAST)

/** By how much a hidden cell must at least seem able to differ from what it is. */
export interface Room {
  readonly by: number
  /** Larger, rather than larger or smaller. */
  readonly upward: boolean
}

/** A small count must seem as if it might be none that is small; of one that was small before, something else. */
export const roomOfCount = (value: number): Room =>
  value < LEAST ? { by: LEAST - value, upward: true } : { by: 1, upward: false }

/** What is published of one thing and period: areas as a tree, and parts (sexes, levels) that add up to a total. */
export interface Table {
  /** The root first, every parent before what stands in it. Whatever stands in an area adds up to it. */
  readonly areas: readonly { readonly id: string; readonly parentId: string | null }[]
  /** One without `total`, or several that add up to it. */
  readonly parts: readonly string[]
  readonly total?: string
  /** Whole and never negative. */
  readonly value: (areaId: string, column: string) => number
  /** Whether a cell must not be told for its own sake. Zero is always told. */
  readonly isSmall: (areaId: string, column: string) => boolean
  readonly room: (value: number) => Room
  /** Whether the cell was left out of the period before: of two ways to protect, the one of last time tells less. */
  readonly wasHidden?: (areaId: string, column: string) => boolean
}

/** Why a cell is left out: it is small, it was left out before and is not yet well above, or a small one could be computed from it. */
export type Hidden = 'small' | 'held' | 'complement'

/** The cells to leave out, by `cellKey`. */
export type Suppressed = ReadonlyMap<string, Hidden>

export const cellKey = (areaId: string, column: string): string => `${areaId} ${column}`

/**
 * Which cells are left out, so that whoever knows all the others, all sums and that no zero is hidden still finds for each
 * small cell two whole numbers at least that it can be, `room` apart. The table is a network in which every cell is an edge
 * and every sum a node; a cell can be another number exactly if it lies on a cycle of hidden cells along which the
 * difference can be passed. So each small cell gets the cheapest such cycle (docs/decisions/0011).
 */
export function suppress(table: Table): Suppressed {
  const network = networkOf(table)
  const hidden = new Map<Edge, Hidden>()
  for (const edge of network.edges) {
    if (edge.value > 0 && table.isSmall(edge.areaId, edge.column)) {
      hidden.set(edge, table.room(edge.value).upward ? 'small' : 'held')
    }
  }
  const smallFirst = [...hidden.keys()].toSorted(
    (a, b) =>
      Number(table.room(b.value).upward) - Number(table.room(a.value).upward) ||
      b.weight - a.weight ||
      a.value - b.value,
  )
  const cost = (edge: Edge) => (hidden.has(edge) ? 0 : edge.weight)
  for (const edge of smallFirst) {
    const { by, upward } = table.room(edge.value)
    const up = cheapestCycle(network, edge, by, cost)
    const down = upward || up?.cost === 0 ? undefined : cheapestCycle(network, edge, -by, cost)
    if (up === undefined) throw new Error(`nothing protects ${edge.areaId} ${edge.column}`)
    for (const one of (down !== undefined && down.cost < up.cost ? down : up).edges) {
      if (!hidden.has(one)) hidden.set(one, 'complement')
    }
  }
  return new Map([...hidden].map(([{ areaId, column }, why]) => [cellKey(areaId, column), why]))
}
