/** What both sides of a comparison took in one round. */
export interface Pair<T = number> {
  readonly ours: T
  readonly floor: T
}

export interface Spread {
  readonly median: number
  readonly lowest: number
  readonly highest: number
}

export interface Rounds {
  readonly rounds: number
  /** Rounds that are run first and not counted. */
  readonly warmUp: number
}

/**
 * Runs both sides in turn, the one that begins changing from round to round, so that whatever else the machine does meets
 * both alike. A side answers what it took.
 */
export async function pairsOf<T = number>(
  ours: () => Promise<T>,
  floor: () => Promise<T>,
  { rounds, warmUp }: Rounds,
): Promise<Pair<T>[]> {
  const pairs: Pair<T>[] = []
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const pair = round % 2 === 0 ? await oursFirst(ours, floor) : await floorFirst(ours, floor)
    if (round >= warmUp) pairs.push(pair)
  }
  return pairs
}

async function oursFirst<T>(ours: () => Promise<T>, floor: () => Promise<T>): Promise<Pair<T>> {
  const took = await ours()
  return { ours: took, floor: await floor() }
}

async function floorFirst<T>(ours: () => Promise<T>, floor: () => Promise<T>): Promise<Pair<T>> {
  const took = await floor()
  return { ours: await ours(), floor: took }
}

/** Ours as a multiple of the floor, pair by pair. */
export const timesOf = (pairs: readonly Pair[]): Spread => spread(pairs.map(({ ours, floor }) => ours / floor))

/** Our rate as a share of the floor's, where a round did the same work on both sides. */
export const ratesOf = (pairs: readonly Pair[]): Spread => spread(pairs.map(({ ours, floor }) => floor / ours))

export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  return { median: median(sorted), lowest: sorted.at(0) ?? Number.NaN, highest: sorted.at(-1) ?? Number.NaN }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2
}

/** The same pairs by one thing that was measured. */
export const by = <T>(pairs: readonly Pair<T>[], pick: (took: T) => number): Pair[] =>
  pairs.map(({ ours, floor }) => ({ ours: pick(ours), floor: pick(floor) }))
