import { ask } from '@melati/db/tenancy'
import type { Figures } from '@melati/db/figures/define'
import { fold } from '@melati/db/figures/fold'
import { sql } from 'kysely'
import { type Loop, startLoop } from './loop.ts'
import { type MonthsServices, openMonths } from './open-months.ts'

interface Dirty {
  tenant_id: number
  figures: string
  marks: number
  oldest: string
}

export interface RollupOptions {
  /** Marks that are enough to fold at once: the exact read passes 10 ms above some forty (`performance.md`). */
  readonly count?: number
  /** Ms after which even a single mark is folded. */
  readonly age?: number
  readonly pause?: number
}

/**
 * The roll-up worker: folds what is marked, of whatever tenant, on count as well as on age, and opens new months.
 * Two may run beside each other; `fold` lets one at a time into a tenant's figures.
 */
export function startRollup(services: MonthsServices, figures: readonly Figures[], options: RollupOptions = {}): Loop {
  const { count = 50, age = 2_000, pause = 250 } = options
  const open = new Map<number, number>()
  let monthsAt = 0
  return startLoop({
    name: 'roll-up',
    pause,
    log: services.log,
    now: services.now,
    async turn(isStopping) {
      const at = services.now().getTime()
      if (Math.abs(at - monthsAt) >= 5_000) {
        await openMonths(services, figures, open)
        monthsAt = at
      }
      const [dirty] = await ask(services.db, sql<Dirty>`select * from search.dirty_tenants()`)
      for (const { tenant_id: tenantId, figures: name, marks, oldest } of dirty) {
        const one = figures.find((candidate) => candidate.name === name)
        if (one === undefined || (marks < count && Date.now() - Date.parse(oldest) < age)) continue
        await foldAll(services, tenantId, one, isStopping)
      }
    },
  })
}

/** One tenant's trouble is reported and does not keep the others waiting. */
async function foldAll(
  { db, log }: MonthsServices,
  tenantId: number,
  figures: Figures,
  isStopping: () => boolean,
): Promise<void> {
  try {
    while (!isStopping() && (await fold(db, tenantId, figures)) > 0);
  } catch (error) {
    log.error({ tenantId, figures: figures.name, err: error }, 'a fold failed')
  }
}
