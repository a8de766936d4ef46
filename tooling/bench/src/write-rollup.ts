import { router } from '@melati/api/trpc'
import type { Context } from '@melati/api/context'
import { ask } from '@melati/db/tenancy'
import { tenantById } from '@melati/db/tenants'
import { completeTenant } from '@melati/api/tenant'
import type { Actor } from '@melati/domain/actor'
import { CommandId } from '@melati/domain/ids'
import { households } from '@melati/modules/registry'
import type { BenchWorld } from './bench-world.ts'
import { costOf } from './cpu.ts'
import { householdOrders } from './household-orders.ts'
import { by, pairsOf, type Rounds, spread, timesOf } from './pairs.ts'
import { atMost, type Finding, ms, range, rounded } from './report.ts'
import { appoint } from './staff.ts'
import { registerWithoutMarks } from './without-marks.ts'

export interface WriteSize extends Rounds {
  /** Of each side in a round. */
  readonly commands: number
}

/** What a write pays for the roll-up: the same command, its outcome and its audit row stored both times, with and without its marks. */
export async function writeRollup(world: BenchWorld, { commands, ...rounds }: WriteSize): Promise<Finding[]> {
  const { city, services } = world
  const cadre = await appoint(services, city.tenantId, 'cadre', city.root)
  const context = await contextOf(world, cadre)
  const marked = router({ households: households.router }).createCaller(context)
  const unmarked = router({ households: router({ register: registerWithoutMarks() }) }).createCaller(context)
  const order = householdOrders(city.dasawisma)
  const newOrder = () => ({ id: CommandId.parse(services.newId()), input: order() })
  const timed = (register: (order: ReturnType<typeof newOrder>) => Promise<{ status: string }>) => () =>
    costOf(world.superuser, async () => {
      for (let n = 0; n < commands; n += 1) {
        const { status } = await register(newOrder())
        if (status !== 'applied') throw new Error(`a household was ${status}`)
      }
    })
  const pairs = await pairsOf(timed(marked.households.register), timed(unmarked.households.register), rounds)
  const times = timesOf(by(pairs, ({ cost }) => cost))
  const each = spread(pairs.map(({ ours }) => ours.cost / commands)).median
  const clock = timesOf(by(pairs, ({ time }) => time)).median
  const how = `CPU to register a household, as a multiple of the same without its mark, ${rounds.rounds} rounds of ${commands}: ${range(times)}; ${ms(each)} each; by the clock ${rounded(clock)}`
  return [atMost('write-rollup', times.median, 1.15, how)]
}

/** A request of somebody who acts under that grant. */
export async function contextOf({ services, city }: BenchWorld, actor: Actor): Promise<Context> {
  const [[entry]] = await ask(services.db, tenantById(city.tenantId))
  if (entry === undefined) throw new Error('no city')
  const { accountId, grantId, role, scopeKind, scopeId, scopeUnitId } = actor
  return {
    ...services,
    requestId: 'bench',
    address: '127.0.0.1',
    headers: new Headers(),
    actor,
    tenant: completeTenant(entry),
    session: {
      sessionId: services.newId(),
      accountId,
      kind: 'phone',
      name: 'CONTOH',
      language: 'id',
      secondFactor: true,
      grant: { tenantId: city.tenantId, grantId, role, scopeKind, scopeId, scopeUnitId },
    },
  }
}
