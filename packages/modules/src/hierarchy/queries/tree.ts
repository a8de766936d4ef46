import type { PageKey } from '@melati/api/page'
import { placesWithin } from '@melati/db/places-within'
import type { Day } from '@melati/domain/day'
import type { UnitId } from '@melati/domain/ids'
import type { UnitKind } from '@melati/domain/units'
import { sql } from 'kysely'
import { pathOf, type UnitLabel } from './place.ts'

const standing = (day: string) =>
  sql`p.valid_from <= ${day}::date and (p.valid_to is null or p.valid_to > ${day}::date)`

export interface StandingUnit extends UnitLabel {
  readonly aliases: string[]
  readonly since: Day
  readonly closedOn: Day | null
  readonly placedSince: Day
  readonly parentId: UnitId | null
  readonly ancestors: UnitId[]
  readonly path: UnitLabel[]
}

/** A unit and its path, where it stands or stood last. */
export const unitWithPath = (tenantId: number, unitId: string) => sql<StandingUnit>`
  select u.unit_id as "unitId", u.kind, u.name, u.code, u.aliases, u.valid_from as since, u.valid_to as "closedOn",
    p.valid_from as "placedSince", p.parent_id as "parentId", p.ancestors, ${pathOf(tenantId, sql`p.ancestors`)} as path
  from core.unit u join lateral (
      select w.parent_id, w.ancestors, w.valid_from from core.unit_place w
      where w.tenant_id = u.tenant_id and w.unit_id = u.unit_id order by w.valid_from desc limit 1) p on true
  where u.tenant_id = ${tenantId} and u.unit_id = ${unitId}`

export interface Child extends UnitLabel {
  readonly aliases: string[]
  readonly since: Day
  /** Units right below it, and dasawisma at any depth. */
  readonly children: number
  readonly dasawisma: number
}

/**
 * One page of a unit's children, in the order people count: RW 2 before RW 10. How deep a unit stands says its kind, so that
 * counting a whole city reads places alone; `dasawismaDepth` is the number of levels the tenant uses.
 */
export const childrenOf = (
  tenantId: number,
  unitId: string,
  { day, dasawismaDepth }: { day: string; dasawismaDepth: number },
  after: PageKey | null,
  limit: number,
) => sql<Child>`
  with page as materialized (
    select u.unit_id, u.kind, u.name, u.code, u.aliases, u.valid_from, cardinality(p.ancestors) + 1 as depth
    from core.unit_place p join core.unit u on u.tenant_id = p.tenant_id and u.unit_id = p.unit_id
    where p.tenant_id = ${tenantId} and p.parent_id = ${unitId} and ${standing(day)}
      and (${after?.id ?? null}::uuid is null or (u.name collate hierarchy.natural, u.unit_id)
        > (${after?.at ?? ''}::text collate hierarchy.natural, ${after?.id ?? null}::uuid))
    order by u.name collate hierarchy.natural, u.unit_id limit ${limit}
  ), counted as (
    select p.ancestors[(select min(depth) from page)] as child,
      (count(*) filter (where cardinality(p.ancestors) = (select min(depth) from page)))::int as children,
      (count(*) filter (where cardinality(p.ancestors) = ${dasawismaDepth}))::int as dasawisma
    from (${placesWithin(tenantId, unitId, day)}) p where p.unit_id <> ${unitId} group by 1
  )
  select c.unit_id as "unitId", c.kind, c.name, c.code, c.aliases, c.valid_from as since,
    coalesce(n.children, 0) as children, coalesce(n.dasawisma, 0) as dasawisma
  from page c left join counted n on n.child = c.unit_id
  order by c.name collate hierarchy.natural, c.unit_id`

/** How many units stand in a unit, by how many stand above each: 1 is a kecamatan, the last level a dasawisma. */
export const countsWithin = (tenantId: number, unitId: string, day: string) => sql<{ depth: number; count: number }>`
  select cardinality(p.ancestors) as depth, count(*)::int as count
  from (${placesWithin(tenantId, unitId, day)}) p where p.unit_id <> ${unitId} group by 1 order by 1`

export interface Placing {
  readonly from: Day
  readonly to: Day | null
  readonly parentId: UnitId | null
  readonly parentName: string | null
}

/** Under which parents a unit stood and stands, oldest first; a move of a parent is no placing of its own. */
export const placingsOf = (tenantId: number, unitId: string) => sql<Placing>`
  with runs as (
    select p.valid_from, p.valid_to, p.parent_id,
      row_number() over (order by p.valid_from) - row_number() over (partition by p.parent_id order by p.valid_from) as run
    from core.unit_place p where p.tenant_id = ${tenantId} and p.unit_id = ${unitId}
  ), joined as (
    select parent_id, min(valid_from) as valid_from, case when bool_or(valid_to is null) then null else max(valid_to) end as valid_to
    from runs group by parent_id, run
  )
  select j.valid_from as "from", j.valid_to as "to", j.parent_id as "parentId", u.name as "parentName"
  from joined j left join core.unit u on u.tenant_id = ${tenantId} and u.unit_id = j.parent_id order by j.valid_from`

export const successorsOf = (tenantId: number, unitId: string) => sql<UnitLabel & { side: 'before' | 'after' }>`
  select u.unit_id as "unitId", u.kind, u.name, u.code, case when s.unit_id = ${unitId} then 'after' else 'before' end as side
  from hierarchy.successor s join core.unit u on u.tenant_id = s.tenant_id
    and u.unit_id = case when s.unit_id = ${unitId} then s.successor_id else s.unit_id end
  where s.tenant_id = ${tenantId} and (s.unit_id = ${unitId} or s.successor_id = ${unitId})
  order by u.name collate hierarchy.natural`

export interface Found extends UnitLabel {
  readonly aliases: string[]
  readonly path: UnitLabel[]
}

/** Units of an area that are called like `query`, or were. */
export const searchUnits = (
  tenantId: number,
  { query, scopeUnitId, kind, limit }: { query: string; scopeUnitId: string; kind: UnitKind | null; limit: number },
  day: string,
) => sql<Found>`
  select s.unit_id as "unitId", s.kind, s.name, s.code, s.aliases, ${pathOf(tenantId, sql`s.ancestors`)} as path
  from search.units(${query}, ${scopeUnitId}::uuid, ${day}::date, ${kind}, ${limit}) s
  order by s.rank desc, s.name collate hierarchy.natural, s.unit_id`
