import type { BenchWorld } from './bench-world.ts'
import type { BenchUrls } from './database.ts'
import { feed } from './feed.ts'
import { pushBatch } from './push-batch.ts'
import { recapExact } from './recap-exact.ts'
import { recapRead } from './recap-read.ts'
import { recount } from './recount.ts'
import type { Finding } from './report.ts'
import { rls } from './rls.ts'
import { writeRollup } from './write-rollup.ts'

export type Benchmark = (world: BenchWorld, urls: BenchUrls) => Promise<Finding[]>

/** By the name that is asked for, in the order they run. `isTiny` is for a look at the shape: its figures mean nothing. */
export const benchmarks = (isTiny: boolean): Readonly<Record<string, Benchmark>> => {
  const rounds = (many: number, warmUp = 2) => (isTiny ? { rounds: 1, warmUp: 0 } : { rounds: many, warmUp })
  const size = (many: number, few: number) => (isTiny ? few : many)
  return {
    'recap-read': (world) => recapRead(world, { requests: size(400, 5), ...rounds(12) }),
    'recap-exact': (world) => recapExact(world, { reads: size(20, 1), dirty: 100, ...rounds(8) }),
    'write-rollup': (world) => writeRollup(world, { commands: size(20, 2), ...rounds(15) }),
    'push-batch': (world) => pushBatch(world, { batches: size(3, 1), ...rounds(10) }),
    recount: (world) => recount(world, { dasawisma: size(500, 50), commands: size(40, 2), ...rounds(5, 1) }),
    rls: (world, urls) => rls(world, urls, { runs: size(40, 2), ...rounds(8) }),
    feed: (world) => feed(world, { writers: 8, changesEach: size(100, 10) }),
  }
}
