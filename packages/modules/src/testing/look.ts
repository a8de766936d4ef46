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
