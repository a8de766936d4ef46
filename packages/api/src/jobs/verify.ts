import { ask, read, write } from '@melati/db/tenancy'
import type { Figures } from '@melati/db/figures/define'
import { fold } from '@melati/db/figures/fold'
import { verify } from '@melati/db/figures/verify'
import { tenantDirectory } from '@melati/db/tenants'
import { sql } from 'kysely'
import type { Services } from '../context.ts'

export type CheckServices = Pick<Services, 'db' | 'now' | 'log'>

/** What the last nightly check of one thing found; `period` is 0 for the audit's chain. */
export interface Checked {
  tenant_id: number
  /** The name of figures, or `audit`. */
  subject: string
  period: number
  verified_at: string
  checked: number
  differing: number
}

/** Of every tenant, for the operator's health page. */
export const lastChecks = () => sql<Checked>`select * from search.verifications() order by tenant_id, subject, period`

/** Recounts every open month of every tenant from raw facts and keeps whether it agrees with what is stored. */
export async function verifyFigures(services: CheckServices, figures: readonly Figures[]): Promise<void> {
  const [tenants] = await ask(services.db, tenantDirectory())
  for (const { tenantId } of tenants) {
    for (const one of figures) {
      try {
        await verifyOne(services, tenantId, one)
      } catch (error) {
        services.log.error({ tenantId, figures: one.name, err: error }, 'figures could not be checked')
      }
    }
  }
}

async function verifyOne(services: CheckServices, tenantId: number, figures: Figures): Promise<void> {
  const { db, log } = services
  while ((await fold(db, tenantId, figures)) > 0);
  const [periods] = await read(
    db,
    tenantId,
    sql<{ period: number }>`select period from core.open_period
      where tenant_id = ${tenantId} and figures = ${figures.name} order by period`,
  )
  for (const { period } of periods) {
    const { units, differing } = await verify(db, tenantId, figures, period)
    await keepCheck(services, tenantId, { subject: figures.name, period, checked: units, differing })
    if (differing > 0)
      log.error({ tenantId, figures: figures.name, period, differing }, 'stored figures differ from a recount')
  }
}

export async function keepCheck(
  { db, now }: Pick<CheckServices, 'db' | 'now'>,
  tenantId: number,
  { subject, period, checked, differing }: { subject: string; period: number; checked: number; differing: number },
): Promise<void> {
  await write(db, tenantId, (tx) =>
    tx.commitWith(
      sql`insert into core.verification (tenant_id, subject, period, verified_at, checked, differing)
        values (${tenantId}, ${subject}, ${period}, ${now().toISOString()}, ${checked}, ${differing})
        on conflict (tenant_id, subject, period) do update set verified_at = excluded.verified_at,
          checked = excluded.checked, differing = excluded.differing`,
    ),
  )
}
