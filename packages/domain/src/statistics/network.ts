import type { Table } from './suppress.ts'

/** A cell as an edge between two sums: it adds to the one it leads to and is a part of the one it comes from. */
export interface Edge {
  readonly areaId: string
  readonly column: string
  readonly value: number
  readonly from: number
  readonly to: number
  /** What the public loses without it. */
  readonly weight: number
}

export interface Network {
  readonly edges: readonly Edge[]
  /** By node: the edges that touch it. Cells of zero are told and carry nothing, so they are in no list. */
  readonly at: readonly (readonly Edge[])[]
}

/**
 * Every part comes down its own tree of areas to the smallest, there all parts meet, and the totals go up theirs: so each
 * cell stands in exactly two sums. That a larger area's parts make its total follows from the others.
 */
export function networkOf({ areas, parts, total, value, wasHidden }: Table): Network {
  const width = parts.length + 1
  const outside = areas.length * width
  const index = new Map(areas.map(({ id }, n) => [id, n]))
  const inner = new Set(areas.map(({ parentId }) => parentId))
  const height = heights(areas)
  const node = (areaId: string | null, n: number) => (areaId === null ? outside : (index.get(areaId) ?? 0) * width + n)
  const edges: Edge[] = []
  const add = (areaId: string, column: string, from: number, to: number) => {
    const amount = value(areaId, column)
    const worth = 25 ** (height.get(areaId) ?? 0) * (column === total ? 4 : 1) * (1 + Math.log10(1 + amount))
    const weight = wasHidden?.(areaId, column) === true ? worth / 100 : worth
    edges.push({ areaId, column, value: amount, from, to, weight })
  }
  for (const { id, parentId } of areas) {
    const meeting = total === undefined ? outside : node(id, 0)
    for (const [n, part] of parts.entries()) add(id, part, node(parentId, n), inner.has(id) ? node(id, n) : meeting)
    if (total !== undefined) {
      add(id, total, inner.has(id) ? node(id, parts.length) : meeting, node(parentId, parts.length))
    }
  }
  const at: Edge[][] = Array.from({ length: outside + 1 }, () => [])
  for (const edge of edges) {
    if (edge.value === 0) continue
    at[edge.from]?.push(edge)
    if (edge.to !== edge.from) at[edge.to]?.push(edge)
  }
  return { edges, at }
}

/** How many levels stand below each area. */
function heights(areas: Table['areas']): Map<string, number> {
  const height = new Map<string, number>()
  for (const { id, parentId } of areas.toReversed()) {
    const own = height.get(id) ?? 0
    height.set(id, own)
    if (parentId !== null) height.set(parentId, Math.max(own + 1, height.get(parentId) ?? 0))
  }
  return height
}
