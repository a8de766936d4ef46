import type { Role } from '@melati/domain/roles'
import { type RawBuilder, sql } from 'kysely'
import type { Covered } from '../../hierarchy/published.ts'

const granted = (tenantId: number, day: string, roles: readonly Role[]): RawBuilder<unknown> => sql`
  select distinct g.scope_unit_id as unit_id from core.grant g
  where g.tenant_id = ${tenantId} and g.role = any(${roles}::text[]) and g.valid_from <= ${day}::date
    and (g.valid_to is null or g.valid_to > ${day}::date)`

/** Units a cadre looks after, since she was appointed to one in it or around it. */
export const withCadres: Covered = ({ tenantId, day }) => sql`
  with granted as materialized (${granted(tenantId, day, ['cadre'])}),
    lines as (select b.unit_id, unnest(b.ancestors || b.unit_id) as line from below b)
  select l.line as unit_id from lines l join granted g on g.unit_id = l.unit_id
  union select l.unit_id from lines l join granted g on g.unit_id = l.line`

/** Units whose own board can sign in. */
export const withAccounts: Covered = ({ tenantId, day }) =>
  granted(tenantId, day, ['kecamatan-board', 'kelurahan-board'])
