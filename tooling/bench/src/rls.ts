import { storedRecap } from '@melati/db/figures/stored'
import { childrenAtEnd } from '@melati/db/figures/within'
import { type Query, statementOf } from '@melati/db/query'
import { periodNumber } from '@melati/domain/period'
import { households } from '@melati/modules/registry'
import { householdsWithin } from '@melati/modules/households/queries/list'
import { householdStates } from '@melati/modules/households/queries/state'
import { storedOutcomes } from '@melati/api/command/outcome'
import pg from 'pg'
import type { BenchWorld } from './bench-world.ts'
import { cpuOf, timeOf } from './cpu.ts'
import type { BenchUrls } from './database.ts'
import { median, pairsOf, type Rounds, spread, timesOf } from './pairs.ts'
import { atMost, type Finding, rounded } from './report.ts'

export interface RlsSize extends Rounds {
  /** Of each query on each side in a round. */
  readonly runs: number
}

/** What the policies cost the hottest queries: the same prepared statement as the server's login and as one that passes every policy. */
export async function rls(world: BenchWorld, urls: BenchUrls, { runs, ...rounds }: RlsSize): Promise<Finding[]> {
  const queries = hottest(world)
  const [app, free] = [await openClient(urls.appUrl), await openClient(urls.superUrl)]
  try {
    for (const client of [app, free])
      await client.query(`select set_config('melati.tenant', '${world.city.tenantId}', false)`)
    const ratios: [string, number][] = []
    for (const [name, query] of Object.entries(queries)) {
      const side = (client: pg.Client) => () => cpuOfRuns(world, client, { name, query, runs })
      ratios.push([name, timesOf(await pairsOf(side(app), side(free), rounds)).median])
    }
    const all = ratios.map(([, ratio]) => ratio)
    const { highest } = spread(all)
    const how = `the database's CPU with policies as a multiple of none, median of ${ratios.length} queries, ${rounds.rounds} rounds of ${runs}: ${ratios.map(([name, ratio]) => `${name} ${rounded(ratio)}`).join(', ')}; highest ${rounded(highest)}`
    return [atMost('rls', median(all), 1.15, how)]
  } finally {
    await app.end()
    await free.end()
  }
}

function hottest({ city }: BenchWorld): Record<string, Query> {
  const { figures } = households
  const [unitId] = city.dasawisma
  if (figures === undefined || unitId === undefined) throw new Error('households count nothing')
  const { tenantId, root } = city
  const period = periodNumber(city.period)
  const ids = Array.from({ length: 50 }, () => crypto.randomUUID())
  return {
    recap: storedRecap(figures, 'kota').query({ tenantId, unitId: root, period }),
    children: childrenAtEnd(tenantId, root, period),
    list: householdsWithin(tenantId, { unitId, after: null, limit: 51 }),
    states: householdStates(tenantId, ids, ids),
    outcomes: storedOutcomes(tenantId, ids, ids[0] ?? null, [1, 2, 3]),
  }
}

async function cpuOfRuns(
  { superuser }: BenchWorld,
  client: pg.Client,
  { name, query, runs }: { name: string; query: Query; runs: number },
): Promise<number> {
  const { text, values } = statementOf(query)
  let server: number | undefined
  const time = await timeOf(async () => {
    server = (
      await cpuOf(superuser, async () => {
        for (let n = 0; n < runs; n += 1) await client.query({ name: `rls_${name}`, text, values: [...values] })
      })
    ).server
  })
  return server ?? time
}

async function openClient(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString })
  client.on('error', () => {})
  await client.connect()
  return client
}
