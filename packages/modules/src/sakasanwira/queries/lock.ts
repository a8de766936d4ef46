import { type RawBuilder, sql } from 'kysely'

/** The places of a kelurahan are given by one at a time. */
const lockIn = (tenantId: number, unitIds: RawBuilder<unknown>) => sql`
  select u.unit_id from core.unit u where u.tenant_id = ${tenantId} and u.unit_id in (${unitIds})
  order by u.unit_id for no key update of u`

export const lockKelurahan = (tenantId: number, unitIds: readonly string[]) =>
  lockIn(tenantId, sql`select unnest(${unitIds}::uuid[])`)

/** The kelurahan of centres, and the centres with it: whoever changes one waits for whoever does. */
export const lockCentres = (tenantId: number, centreIds: readonly string[]) =>
  lockIn(
    tenantId,
    sql`select c.unit_id from sakasanwira.centre c
      where c.tenant_id = ${tenantId} and c.centre_id = any(${centreIds}::uuid[])`,
  )
