import { totals } from '@melati/db/figures/totals'
import { hot } from '@melati/db/query'
import { read } from '@melati/db/tenancy'
import { periodNumber } from '@melati/domain/period'
import { households } from '@melati/modules/registry'
import type { BenchWorld } from './bench-world.ts'
import { cpuOf, timeOf } from './cpu.ts'
import { markOnly } from './dirty.ts'
import { pairsOf, type Rounds, spread, timesOf } from './pairs.ts'
import { atMost, type Finding, ms, range, rounded } from './report.ts'

export interface ExactSize extends Rounds {
  /** Reads of each side in a round. */
  readonly reads: number
  readonly dirty: number
}

/** The city's recap while dasawisma wait to be folded, and while none does: what the database works for each. */
export async function recapExact(world: BenchWorld, { reads, dirty, ...rounds }: ExactSize): Promise<Finding[]> {
  const { city, db, superuser } = world
  const { figures } = households
  if (figures === undefined) throw new Error('households count nothing')
  const recap = hot<{ tenantId: number; unitId: string; period: number }, object>((value) =>
    totals(value('tenantId'), figures, { unitId: value('unitId'), kind: 'kota', period: value('period') }),
  )
  const query = recap({ tenantId: city.tenantId, unitId: city.root, period: periodNumber(city.period) })
  const readAll = async () => {
    for (let n = 0; n < reads; n += 1) await read(db, city.tenantId, query)
  }
  const side = (marks: number) => async () => {
    await markOnly(world, marks)
    let server: number | undefined
    const time = await timeOf(async () => {
      server = (await cpuOf(superuser, readAll)).server
    })
    return (server ?? time) / reads
  }
  const pairs = await pairsOf(side(dirty), side(0), rounds)
  await markOnly(world, 0)
  const times = timesOf(pairs)
  const took = spread(pairs.map(({ ours }) => ours)).median
  const none = spread(pairs.map(({ floor }) => floor)).median
  const how = `the database's CPU with ${dirty} dirty dasawisma as a multiple of none, ${rounds.rounds} rounds of ${reads}: ${range(times)}`
  return [
    atMost('recap-exact', times.median, 15, `${how}; ${ms(took)} and ${ms(none)}`),
    atMost('recap-exact ms', rounded(took * 1000), 10, `the same read with ${dirty} dirty dasawisma, in ms`),
  ]
}
