import { type Purpose, purposes } from '@melati/domain/purpose'
import { type RawBuilder, sql } from 'kysely'

/** The basis on which new personal data of a purpose is held, as a scalar: `select …, ${basisOf(tenantId, 'penduduk')}, …`. */
export const basisOf = (tenantId: number, purpose: Purpose): RawBuilder<string> => sql`(
    select b.basis_id from core.basis b where b.tenant_id = ${tenantId} and b.purpose = ${purpose}
    order by b.recorded_at desc limit 1)`

/** Records every purpose for a tenant that has just been made. */
export function insertBases(tenantId: number, at: string, newId: () => string): RawBuilder<unknown> {
  const rows = Object.entries(purposes)
  return sql`insert into core.basis (tenant_id, basis_id, purpose, lawful_ground, text_version, recorded_at)
    select ${tenantId}::int, b.*, ${at}::timestamptz
    from unnest(${rows.map(() => newId())}::uuid[], ${rows.map(([purpose]) => purpose)}::text[],
      ${rows.map(([, { ground }]) => ground)}::text[], ${rows.map(([, { textVersion }]) => textVersion)}::text[]) b`
}
