import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { periodNumber } from '@melati/domain/period'
import { householdColumns } from '@melati/domain/households/fold'
import type pg from 'pg'
import type { BenchCity } from './city.ts'
import type { BenchWorld } from './bench-world.ts'
import { costOf } from './cpu.ts'
import { startLoad } from './load.ts'
import { by, pairsOf, ratesOf, type Rounds, spread } from './pairs.ts'
import { atLeast, type Finding, ms, range, rounded } from './report.ts'
import { appoint, signIn } from './staff.ts'

/** Requests of a round, on how many connections. */
export interface ReadSize extends Rounds {
  readonly requests: number
}

const CONNECTIONS = 8

/**
 * The recap of the city and its kecamatan, as the board's home page asks for it: over HTTP, with session, grant and tenant.
 * The floor is node:http with one prepared statement for the same rows, which asks nobody who they are.
 */
export async function recapRead(world: BenchWorld, { requests, ...rounds }: ReadSize): Promise<Finding[]> {
  const { city, server } = world
  const board = await appoint(world.services, city.tenantId, 'city-board', city.root)
  const cookie = await signIn(world.superuser, city.tenantId, board, world.authSecret)
  const input = { unitId: city.root, period: city.period }
  const path = (call: object, more: string) =>
    `/api/trpc/households.totals?${more}input=${encodeURIComponent(JSON.stringify(call))}`
  const floor = await openFloor(world.superuser, city)
  const load = startLoad()
  const send = (port: number, where: string) => () =>
    costOf(world.superuser, async () => {
      await load.send({ port, request: get(where, cookie), count: requests, connections: CONNECTIONS })
    })
  const compare = async (name: string, where: string, bar: number): Promise<Finding> => {
    const pairs = await pairsOf(send(server.port, where), send(floor.port, '/'), rounds)
    const rates = ratesOf(by(pairs, ({ time }) => time))
    const each = spread(pairs.map(({ ours }) => ours.cost / requests)).median
    const cpu = ratesOf(by(pairs, ({ cost }) => cost)).median
    const how = `requests per second as a share of node:http + pg prepared, ${rounds.rounds} rounds of ${requests}: ${range(rates)}; by CPU ${rounded(cpu)}, ${ms(each)} each`
    return atLeast(name, rates.median, bar, how)
  }
  try {
    return [
      await compare('recap-read', path(input, ''), 0.8),
      await compare('recap-read ordinary', path({ 0: input }, 'batch=1&'), 0.45),
    ]
  } finally {
    await load.stop()
    await floor.close()
  }
}

const get = (path: string, cookie: string) =>
  `GET ${path} HTTP/1.1\r\nhost: localhost:4100\r\ncookie: ${cookie}\r\nx-melati-csrf: 1\r\n\r\n`

async function openFloor(superuser: pg.Pool, city: BenchCity) {
  const columns = householdColumns.map((column) => `m.${column}`).join(', ')
  const query = {
    name: 'floor_recap',
    text: `select u.unit_id as "unitId", u.kind, u.name, u.code, ${columns}
      from households.unit_month m join core.unit u on u.tenant_id = m.tenant_id and u.unit_id = m.unit_id
      where m.tenant_id = $1 and m.period = $2 and m.tier in (2, 3) order by m.tier desc, u.name`,
    values: [city.tenantId, periodNumber(city.period)],
  }
  const answer = async (response: import('node:http').ServerResponse) => {
    const { rows } = await superuser.query<object>(query)
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(rows))
  }
  const server = createServer((_, response) => void answer(response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
