import type { Table } from '../statistics/suppress.ts'
import { cellKey } from '../statistics/suppress.ts'
import type { Suppressed } from '../statistics/suppress.ts'

/**
 * All that each hidden cell can be, found the slow way and without a thought of networks: every way to fill the smallest
 * areas is tried, up to `most` above the true sum of a cell that is open upwards, and those are kept in which every told cell is
 * what was told and every hidden one at least one. Stops as soon as `isEnough` is known of every cell.
 */
export function possibleValues(
  table: Table,
  hidden: Suppressed,
  { most, isEnough }: { most: number; isEnough: (key: string, values: ReadonlySet<number>) => boolean },
): Map<string, Set<number>> {
  const { areas, parts, total, value } = table
  const parents = new Set(areas.map(({ parentId }) => parentId))
  const leaves = areas.filter(({ id }) => !parents.has(id))
  const columns = total === undefined ? parts : [...parts, total]
  const within = new Map(areas.map(({ id }) => [id, leaves.filter((leaf) => isWithin(areas, leaf.id, id))]))
  const free = leaves.flatMap(({ id }) => parts.map((part) => cellKey(id, part))).filter((key) => hidden.has(key))
  const filled = new Map(
    leaves.flatMap(({ id }) => parts.map((part): [string, number] => [cellKey(id, part), value(id, part)])),
  )
  const sum = (areaId: string, column: string) =>
    (within.get(areaId) ?? []).reduce((all, leaf) => {
      const of = column === total ? parts : [column]
      return all + of.reduce((part, one) => part + (filled.get(cellKey(leaf.id, one)) ?? 0), 0)
    }, 0)
  const cells = areas.flatMap(({ id }) => columns.map((column) => ({ id, column, key: cellKey(id, column) })))
  const told = cells.filter(({ key }) => !hidden.has(key))
  const found = new Map([...hidden.keys()].map((key) => [key, new Set<number>()]))
  const highest = Math.max(0, ...leaves.flatMap(({ id }) => parts.map((part) => value(id, part)))) + most
  const open = new Set(found.keys())
  const tryFrom = (at: number) => {
    const key = free[at]
    if (key !== undefined) {
      const before = filled.get(key) ?? 0
      for (let n = 1; n <= highest && open.size > 0; n += 1) {
        filled.set(key, n)
        // What is not filled yet is at least one, so a told sum that is passed already cannot come right again.
        const rest = new Set(free.slice(at + 1))
        const lowest = (id: string, column: string) =>
          (within.get(id) ?? []).reduce((all, leaf) => {
            const of = column === total ? parts : [column]
            return all + of.reduce((some, one) => some + least(cellKey(leaf.id, one)), 0)
          }, 0)
        const least = (one: string) => (rest.has(one) ? 1 : (filled.get(one) ?? 0))
        if (told.some(({ id, column }) => lowest(id, column) > value(id, column))) break
        tryFrom(at + 1)
      }
      filled.set(key, before)
      return
    }
    if (told.some(({ id, column }) => sum(id, column) !== value(id, column))) return
    for (const { id, column, key: one } of cells) {
      const values = found.get(one)?.add(sum(id, column))
      if (values !== undefined && isEnough(one, values)) open.delete(one)
    }
  }
  tryFrom(0)
  return found
}

function isWithin(areas: Table['areas'], id: string, ancestor: string): boolean {
  if (id === ancestor) return true
  const parent = areas.find((area) => area.id === id)?.parentId
  return parent !== null && parent !== undefined && isWithin(areas, parent, ancestor)
}

/** The hidden cells that the sums alone give away: those that every solution of the equations agrees on. */
export function solvedByEquations({ areas, parts, total }: Table, hidden: Suppressed): string[] {
  const columns = total === undefined ? parts : [...parts, total]
  const unknown = [...hidden.keys()]
  const at = new Map(unknown.map((key, n) => [key, n]))
  const equations: number[][] = []
  const equation = (sum: string, terms: readonly string[]) => {
    const row = unknown.map(() => 0)
    const add = (key: string, by: number) => {
      const n = at.get(key)
      if (n !== undefined) row[n] = (row[n] ?? 0) + by
    }
    add(sum, -1)
    for (const term of terms) add(term, 1)
    if (row.some((entry) => entry !== 0)) equations.push(row)
  }
  for (const { id } of areas) {
    const below = areas.filter(({ parentId }) => parentId === id)
    for (const column of columns) {
      if (below.length > 0)
        equation(
          cellKey(id, column),
          below.map((child) => cellKey(child.id, column)),
        )
    }
    if (total !== undefined)
      equation(
        cellKey(id, total),
        parts.map((part) => cellKey(id, part)),
      )
  }
  return reduced(equations).flatMap((row) => {
    const names = row.flatMap((entry, n) => (Math.abs(entry) > 1e-9 ? [unknown[n] ?? ''] : []))
    return names.length === 1 ? names : []
  })
}

/** The reduced echelon form; a row with one entry solves its unknown, and no other way of adding up does. */
function reduced(rows: number[][]): number[][] {
  const width = rows[0]?.length ?? 0
  let lead = 0
  for (let column = 0; column < width; column += 1) {
    const pivot = rows.findIndex((row, n) => n >= lead && Math.abs(row[column] ?? 0) > 1e-9)
    const found = rows[pivot]
    const first = rows[lead]
    if (found === undefined || first === undefined) continue
    const by = found[column] ?? 1
    rows[pivot] = first
    const unit = found.map((entry) => entry / by)
    rows[lead] = unit
    for (const [n, row] of rows.entries()) {
      const times = row[column] ?? 0
      if (n !== lead && Math.abs(times) > 1e-9) rows[n] = row.map((entry, m) => entry - times * (unit[m] ?? 0))
    }
    lead += 1
  }
  return rows
}
