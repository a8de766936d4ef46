import { read } from '@melati/db/tenancy'
import { sql } from 'kysely'
import type { City } from './a-city.ts'
import type { World } from './world.ts'
import type { AnyRouter } from '@trpc/server'

/** What phones of a scope were told, oldest first. */
export async function toldTo(world: World<AnyRouter>, city: City, scopeId: string) {
  const [rows] = await read(
    world.db,
    city.tenantId,
    sql<{ kind: string; id: string; gone: boolean }>`select kind, row_id as id, gone from core.change
      where tenant_id = ${city.tenantId} and scope_id = ${scopeId}::uuid order by xid, seq`,
  )
  return rows
}

/** The units that are marked to be counted again, with the first month, by figures. */
export async function marksOf(world: World<AnyRouter>, city: City, figures: string) {
  const [rows] = await read(
    world.db,
    city.tenantId,
    sql<{
      unitId: string
      from: number
      to: number
    }>`select unit_id as "unitId", period_from as "from", period_to as "to"
      from core.dirty where tenant_id = ${city.tenantId} and figures = ${figures} order by seq`,
  )
  return rows
}

/** The actions of the audit, oldest first. */
export async function auditOf(world: World<AnyRouter>, city: City) {
  const [rows] = await read(
    world.db,
    city.tenantId,
    sql<{ action: string; subjectId: string | null; accountId: string | null; detail: unknown }>`
      select action, subject_id as "subjectId", account_id as "accountId", detail from core.audit
      where tenant_id = ${city.tenantId} order by xid, seq`,
  )
  return rows
}

/** Family stays that are kept and not so, or so and not kept. */
export async function untrueStays(world: World<AnyRouter>, { tenantId }: City) {
  const kept = sql`select unit_id, household_id, family_id, valid_from, valid_to, male_births, female_births
    from households.family_stay where tenant_id = ${tenantId}`
  const facts = sql`select * from households.stays_of(${tenantId},
    array(select household_id from households.household where tenant_id = ${tenantId}))`
  const [rows] = await read(
    world.db,
    tenantId,
    sql<object>`(${kept} except ${facts}) union all (${facts} except ${kept})`,
  )
  return rows
}
