import type { UnitState } from '@melati/domain/hierarchy/unit-state'
import type { UnitId } from '@melati/domain/ids'
import type { PlacedUnit, UnitKind } from '@melati/domain/units'
import { type RawBuilder, sql } from 'kysely'

/** A unit as lists and paths show it. */
export interface UnitLabel {
  readonly unitId: UnitId
  readonly kind: UnitKind
  readonly name: string
  readonly code: string | null
}

/** Where units stand on a day: of each the PlacedUnit, none for one that the tenant has not or that stands nowhere then. */
export const unitPlaces = (tenantId: number, unitIds: readonly string[], day: string) => sql<PlacedUnit>`
  select u.unit_id as "unitId", u.kind, u.name, p.parent_id as "parentId", p.ancestors
  from core.unit u join core.unit_place p on p.tenant_id = u.tenant_id and p.unit_id = u.unit_id
    and p.valid_from <= ${day}::date and (p.valid_to is null or p.valid_to > ${day}::date)
  where u.tenant_id = ${tenantId} and u.unit_id = any(${unitIds}::uuid[])`

/** Units as the rules see them: where each stands, or stood last when it is closed. `unitIds` selects their ids. */
export const unitStatesIn = (tenantId: number, unitIds: RawBuilder<unknown>) => sql<UnitState>`
  select u.unit_id as "unitId", u.kind, u.name, u.code, u.valid_from as since, u.valid_to as "closedOn",
    p.parent_id as "parentId", p.ancestors, p.valid_from as "placedSince"
  from core.unit u join lateral (
      select w.parent_id, w.ancestors, w.valid_from from core.unit_place w
      where w.tenant_id = u.tenant_id and w.unit_id = u.unit_id order by w.valid_from desc limit 1) p on true
  where u.tenant_id = ${tenantId} and u.unit_id in (${unitIds})`

export const unitStates = (tenantId: number, unitIds: readonly string[]) =>
  unitStatesIn(tenantId, sql`select unnest(${unitIds}::uuid[])`)

/** The path of ancestors as UnitLabel[], root first; `ancestors` is a uuid[] expression of the query around it. */
export const pathOf = (tenantId: number, ancestors: RawBuilder<unknown>): RawBuilder<UnitLabel[]> => sql`coalesce((
    select jsonb_agg(jsonb_build_object('unitId', x.unit_id, 'kind', x.kind, 'name', x.name, 'code', x.code) order by a.n)
    from unnest(${ancestors}) with ordinality a (id, n)
      join core.unit x on x.tenant_id = ${tenantId} and x.unit_id = a.id), '[]')`

export interface Sibling {
  readonly parentId: string
  readonly unitId: string
  readonly name: string
}

/** The open children of units, whose names a new or renamed one must differ from. */
export const openChildren = (tenantId: number, parentIds: readonly string[]) => sql<Sibling>`
  select p.parent_id as "parentId", u.unit_id as "unitId", u.name
  from core.unit_place p join core.unit u on u.tenant_id = p.tenant_id and u.unit_id = p.unit_id
  where p.tenant_id = ${tenantId} and p.parent_id = any(${parentIds}::uuid[]) and p.valid_to is null`

/** The open siblings of units, with the units themselves. */
export const openSiblings = (tenantId: number, unitIds: readonly string[]) => sql<Sibling>`
  select p.parent_id as "parentId", u.unit_id as "unitId", u.name
  from core.unit_place p join core.unit u on u.tenant_id = p.tenant_id and u.unit_id = p.unit_id
  where p.tenant_id = ${tenantId} and p.valid_to is null and p.parent_id in (
    select w.parent_id from core.unit_place w
    where w.tenant_id = ${tenantId} and w.unit_id = any(${unitIds}::uuid[]) and w.valid_to is null)`

export const takenUnits = (tenantId: number, unitIds: readonly string[], codes: readonly string[]) => sql<{
  unitId: string
  code: string | null
}>`select unit_id as "unitId", code from core.unit
  where tenant_id = ${tenantId} and (unit_id = any(${unitIds}::uuid[]) or code = any(${codes}::text[]))`

/** The tree is changed by one at a time: a unit added while what it hangs on moves would keep the old ancestors. */
export const lockTree = (tenantId: number) => sql`select pg_advisory_xact_lock(${tenantId}::int, hashtext('hierarchy'))`

/** The tree stays as it is while something is put into a unit, so that the unit cannot close under it; many may hold it at once. */
export const holdTree = (tenantId: number) =>
  sql`select pg_advisory_xact_lock_shared(${tenantId}::int, hashtext('hierarchy'))`
