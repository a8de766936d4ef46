import { CommandId } from '@melati/domain/ids'
import { fold } from '@melati/db/figures/fold'
import { router } from '@melati/api/trpc'
import { households } from '@melati/modules/registry'
import type { BenchWorld } from './bench-world.ts'
import { type Cpu, cpuOf } from './cpu.ts'
import { markOnly } from './dirty.ts'
import { householdOrders } from './household-orders.ts'
import { pairsOf, ratesOf, type Rounds } from './pairs.ts'
import { atLeast, type Finding, range } from './report.ts'
import { appoint } from './staff.ts'
import { contextOf } from './write-rollup.ts'

export interface RecountSize extends Rounds {
  readonly commands: number
  readonly dasawisma: number
}

/** Whether the worker keeps up: dasawisma recounted and folded for each command that is written with the same CPU. */
export async function recount(world: BenchWorld, { commands, dasawisma, ...rounds }: RecountSize): Promise<Finding[]> {
  const { city, db, services, superuser } = world
  const { figures } = households
  if (figures === undefined) throw new Error('households count nothing')
  const cadre = await appoint(services, city.tenantId, 'cadre', city.root)
  const caller = router({ households: households.router }).createCaller(await contextOf(world, cadre))
  const order = householdOrders(city.dasawisma)
  const folding = async () => {
    await markOnly(world, dasawisma)
    const spent = await cpuOf(superuser, async () => {
      while ((await fold(db, city.tenantId, figures)) > 0);
    })
    return allOf(spent) / dasawisma
  }
  const writing = async () => {
    const spent = await cpuOf(superuser, async () => {
      for (let n = 0; n < commands; n += 1)
        await caller.households.register({ id: CommandId.parse(services.newId()), input: order() })
    })
    return allOf(spent) / commands
  }
  const rates = ratesOf(await pairsOf(folding, writing, rounds))
  const how = `dasawisma folded per CPU second as a multiple of households registered, ${rounds.rounds} rounds of ${dasawisma} and ${commands}: ${range(rates)}`
  return [atLeast('recount', rates.median, 2, how)]
}

const allOf = ({ node, server }: Cpu): number => node + (server ?? 0)
