import { type RawBuilder, sql } from 'kysely'
import { standingSales } from '../figures.ts'

/**
 * How many groups sold something in a month, by kecamatan and kelurahan; either is null for groups that stand above it. A
 * group stands in one unit, so those of an area add up.
 */
export const sellersOf = (
  tenantId: number,
  period: number,
): RawBuilder<{ kecamatanId: string | null; kelurahanId: string | null; groups: number }> => sql`
  with target as materialized (
    select p.unit_id, ${period}::int as period, core.last_day(${period}) as day, p.kecamatan_id, p.kelurahan_id
    from core.unit_place p where p.tenant_id = ${tenantId} and p.valid_from <= core.last_day(${period})
      and (p.valid_to is null or p.valid_to > core.last_day(${period}))
  )
  select t.kecamatan_id as "kecamatanId", t.kelurahan_id as "kelurahanId", count(distinct s.group_id)::int as groups
  from ${standingSales(tenantId)} group by t.kecamatan_id, t.kelurahan_id`
