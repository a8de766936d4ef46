import type { Edge, Network } from './network.ts'

/** Other edges, and what it costs to hide them. */
export interface Cycle {
  readonly edges: readonly Edge[]
  readonly cost: number
}

/**
 * The cheapest cycle on which `edge` can become larger by `by` (smaller, where negative) while all sums hold: what it
 * passes on, others take, and none falls below one. To become larger there is always one, down to the smallest areas and up
 * to the root.
 */
export function cheapestCycle(
  network: Network,
  edge: Edge,
  by: number,
  cost: (edge: Edge) => number,
): Cycle | undefined {
  const amount = Math.abs(by)
  const [start, end] = by > 0 ? [edge.to, edge.from] : [edge.from, edge.to]
  const spent = new Map([[start, 0]])
  const came = new Map<number, { edge: Edge; from: number }>()
  const done = new Set<number>()
  const queue = new Queue()
  queue.put(start, 0)
  for (let node = queue.take(); node !== undefined && node !== end; node = queue.take()) {
    if (done.has(node)) continue
    done.add(node)
    const sofar = spent.get(node) ?? 0
    for (const next of network.at[node] ?? []) {
      const isForward = next.from === node
      if (next === edge || (!isForward && next.value - 1 < amount)) continue
      const there = isForward ? next.to : next.from
      const all = sofar + cost(next)
      if (all >= (spent.get(there) ?? Infinity)) continue
      spent.set(there, all)
      came.set(there, { edge: next, from: node })
      queue.put(there, all)
    }
  }
  const edges: Edge[] = []
  for (let node = end; node !== start;) {
    const step = came.get(node)
    if (step === undefined) return undefined
    edges.push(step.edge)
    node = step.from
  }
  return { edges, cost: spent.get(end) ?? 0 }
}

/** Nodes, the one with the smallest cost first. */
class Queue {
  readonly #heap: { node: number; cost: number }[] = []

  put(node: number, cost: number): void {
    const heap = this.#heap
    let at = heap.length
    heap.push({ node, cost })
    for (;;) {
      const above = (at - 1) >> 1
      const parent = heap[above]
      if (at === 0 || parent === undefined || parent.cost <= cost) break
      heap[at] = parent
      at = above
    }
    heap[at] = { node, cost }
  }

  take(): number | undefined {
    const heap = this.#heap
    const [first] = heap
    const last = heap.pop()
    if (first === undefined || last === undefined) return undefined
    if (heap.length === 0) return first.node
    let at = 0
    for (;;) {
      const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]]
      const isRight = left !== undefined && right !== undefined && right.cost < left.cost
      const smaller = isRight ? right : left
      if (smaller === undefined || smaller.cost >= last.cost) break
      heap[at] = smaller
      at = 2 * at + (isRight ? 2 : 1)
    }
    heap[at] = last
    return first.node
  }
}
