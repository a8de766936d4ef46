import { placesWithin } from '@melati/db/places-within'
import type { UnitId } from '@melati/domain/ids'
import type { UnitKind } from '@melati/domain/units'
import { type RawBuilder, sql } from 'kysely'
import { pathOf, type UnitLabel } from './place.ts'

export interface CoverageAt {
  readonly tenantId: number
  readonly day: string
}

/**
 * Ids of the units that have something, as one column `unit_id`. They are looked for in `below`: `unit_id` and `ancestors`
 * of every unit that stands in the one asked about.
 */
export type Covered = (at: CoverageAt) => RawBuilder<unknown>

/** Those for which `has` holds, a condition on a row `b` of `below`, and all that they stand in. */
export const upwards = (has: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`select distinct a.unit_id from below b cross join lateral unnest(b.ancestors || b.unit_id) a (unit_id) where ${has}`

const standing = ({ tenantId, day }: CoverageAt, unitId: string, covered: Covered) => sql`
  below as materialized (
    select p.unit_id, p.ancestors, u.kind, u.name, u.code
    from (${placesWithin(tenantId, unitId, day)}) p join core.unit u on u.tenant_id = ${tenantId} and u.unit_id = p.unit_id
    where p.unit_id <> ${unitId}::uuid
  ), covered as materialized (${covered({ tenantId, day })})`

export interface Coverage {
  readonly kind: UnitKind
  readonly total: number
  /** How many of them have it. */
  readonly have: number
}

/** Of each of some kinds, how many units stand in a unit and how many of them are covered; the highest kind first. */
export const coverageWithin = (
  at: CoverageAt,
  unitId: string,
  kinds: readonly UnitKind[],
  covered: Covered,
) => sql<Coverage>`
  with ${standing(at, unitId, covered)}
  select b.kind, count(*)::int as total, count(c.unit_id)::int as have
  from below b left join covered c on c.unit_id = b.unit_id where b.kind = any(${kinds}::text[])
  group by b.kind order by min(cardinality(b.ancestors))`

/** Units of one kind in a unit that are not covered, by name. */
export const uncoveredWithin = (
  at: CoverageAt,
  unitId: string,
  { kind, after, limit }: { kind: UnitKind; after: { at: string; id: string } | null; limit: number },
  covered: Covered,
) => sql<UnitLabel & { unitId: UnitId; path: UnitLabel[] }>`
  with ${standing(at, unitId, covered)}
  select b.unit_id as "unitId", b.kind, b.name, b.code, ${pathOf(at.tenantId, sql`b.ancestors`)} as path
  from below b where b.kind = ${kind} and not exists (select from covered c where c.unit_id = b.unit_id)
    and (${after?.id ?? null}::uuid is null or (b.name collate hierarchy.natural, b.unit_id)
      > (${after?.at ?? ''}::text collate hierarchy.natural, ${after?.id ?? null}::uuid))
  order by b.name collate hierarchy.natural, b.unit_id limit ${limit}`
