import { changed } from '@melati/db/change'
import { EVER, markAll } from '@melati/db/figures/mark'
import type { AddedUnit } from '@melati/domain/hierarchy/add-unit'
import type { UnitKind } from '@melati/domain/units'
import { type RawBuilder, sql } from 'kysely'

/**
 * New units and where they stand: wherever their parent does from their first day on, so that one entered with an
 * earlier date has followed its parent's moves. A recap lists a kecamatan and a kelurahan by its stored row, hence the mark.
 */
export function insertUnits(tenantId: number, units: readonly AddedUnit[]): RawBuilder<unknown> {
  const column = <T>(pick: (unit: AddedUnit) => T) => units.map(pick)
  return sql`with asked as (
      select * from unnest(${column((unit) => unit.unitId)}::uuid[], ${column((unit) => unit.parentId)}::uuid[],
        ${column((unit) => unit.kind)}::text[], ${column((unit) => unit.name)}::text[],
        ${column((unit) => unit.code)}::text[], ${column((unit) => unit.since)}::date[])
        as a (unit_id, parent_id, kind, name, code, since)
    ), added as (
      insert into core.unit (tenant_id, unit_id, kind, name, code, valid_from)
      select ${tenantId}::int, unit_id, kind, name, code, since from asked
    ), placed as (
      insert into core.unit_place
        (tenant_id, unit_id, valid_from, valid_to, parent_id, ancestors, kecamatan_id, kelurahan_id)
      select ${tenantId}::int, a.unit_id, greatest(p.valid_from, a.since), p.valid_to, a.parent_id, p.ancestors || p.unit_id,
        case when a.kind = 'kecamatan' then a.unit_id else p.kecamatan_id end,
        case when a.kind = 'kelurahan' then a.unit_id else p.kelurahan_id end
      from asked a join core.unit_place p on p.tenant_id = ${tenantId} and p.unit_id = a.parent_id
        and (p.valid_to is null or p.valid_to > a.since)
    ), told as (${changed(tenantId, sql`select unit_id, 'unit', unit_id, false from asked`)}),
    marked as (${markAll(
      tenantId,
      sql`select unit_id, core.period_of(since), ${EVER}::int from asked where kind in ('kecamatan', 'kelurahan')`,
    )})
    select count(*) from asked`
}

/** A unit of a tree that is written whole. */
export interface PlantedUnit {
  readonly unitId: string
  readonly kind: UnitKind
  readonly name: string
  readonly code: string | null
  /** Root first, without itself; empty for the root. */
  readonly ancestors: readonly string[]
  readonly since: string
}

/** A tree, or some of one, in one statement: for a city that is made. Says nothing to phones that are there already. */
export function plantUnits(tenantId: number, units: readonly PlantedUnit[]): RawBuilder<unknown> {
  const column = <T>(pick: (unit: PlantedUnit) => T) => units.map(pick)
  return sql`with asked as (
      select a.unit_id, a.kind, a.name, a.code, a.since, a.ancestors::uuid[] as ancestors
      from unnest(${column((unit) => unit.unitId)}::uuid[], ${column((unit) => unit.kind)}::text[],
        ${column((unit) => unit.name)}::text[], ${column((unit) => unit.code)}::text[],
        ${column((unit) => unit.since)}::date[], ${column((unit) => `{${unit.ancestors.join(',')}}`)}::text[])
        as a (unit_id, kind, name, code, since, ancestors)
    ), added as (
      insert into core.unit (tenant_id, unit_id, kind, name, code, valid_from)
      select ${tenantId}::int, unit_id, kind, name, code, since from asked
    ), placed as (
      insert into core.unit_place (tenant_id, unit_id, valid_from, parent_id, ancestors, kecamatan_id, kelurahan_id)
      select ${tenantId}::int, unit_id, since, ancestors[cardinality(ancestors)], ancestors,
        (ancestors || unit_id)[2], (ancestors || unit_id)[3] from asked
    ), told as (${changed(tenantId, sql`select unit_id, 'unit', unit_id, false from asked`)})
    select count(*) from asked`
}
