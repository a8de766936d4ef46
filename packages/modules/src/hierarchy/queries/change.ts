import { changed } from '@melati/db/change'
import { EVER, markAll } from '@melati/db/figures/mark'
import type { Day } from '@melati/domain/day'
import type { ClosedUnit } from '@melati/domain/hierarchy/close-unit'
import type { MovedUnit } from '@melati/domain/hierarchy/move-unit'
import type { RenamedUnit } from '@melati/domain/hierarchy/rename-unit'
import { sql } from 'kysely'

/** The name, the old one among the aliases, the phones that show either it or it as a parent, and the recaps that list it. */
export const renameUnit = (tenantId: number, { unitId, name, alias }: RenamedUnit) => sql`
  with renamed as (
    update core.unit set name = ${name}, aliases = case when ${alias} = any(aliases) then aliases else aliases || ${alias}::text end
    where tenant_id = ${tenantId} and unit_id = ${unitId}
  ), told as (${changed(
    tenantId,
    sql`select p.unit_id, 'unit', p.unit_id, false from core.unit_place p
      where p.tenant_id = ${tenantId} and p.valid_to is null and (p.unit_id = ${unitId} or p.parent_id = ${unitId})`,
  )}), marked as (${markAll(tenantId, sql`select ${unitId}::uuid, 190001, ${EVER}::int`)})
  select 1`

/**
 * Everything from the day on that stands in the unit, and the unit itself, is placed anew, under wherever the new parent
 * stands; what was before the day stays. Nothing below may have changed later, so each has one open place to split.
 */
export const moveUnit = (tenantId: number, { unitId, parentId, since }: MovedUnit) => sql`
  with line as materialized (
    select greatest(p.valid_from, ${since}::date) as valid_from, p.valid_to, p.ancestors || p.unit_id as above,
      p.kecamatan_id, p.kelurahan_id
    from core.unit_place p
    where p.tenant_id = ${tenantId} and p.unit_id = ${parentId} and (p.valid_to is null or p.valid_to > ${since}::date)
  ), lifted as (
    delete from core.unit_place p
    where p.tenant_id = ${tenantId} and p.valid_to is null and (p.unit_id = ${unitId} or p.ancestors @> array[${unitId}::uuid])
    returning p.*
  ), before as (
    insert into core.unit_place (tenant_id, unit_id, valid_from, valid_to, parent_id, ancestors, kecamatan_id, kelurahan_id)
    select tenant_id, unit_id, valid_from, ${since}::date, parent_id, ancestors, kecamatan_id, kelurahan_id
    from lifted where valid_from < ${since}::date
  ), after as (
    insert into core.unit_place (tenant_id, unit_id, valid_from, valid_to, parent_id, ancestors, kecamatan_id, kelurahan_id)
    select w.tenant_id, w.unit_id, l.valid_from, l.valid_to,
      case when w.unit_id = ${unitId} then ${parentId}::uuid else w.parent_id end,
      l.above || case when w.unit_id = ${unitId} then '{}' else w.ancestors[array_position(w.ancestors, ${unitId}::uuid):] end,
      coalesce(l.kecamatan_id, w.kecamatan_id), coalesce(l.kelurahan_id, w.kelurahan_id)
    from lifted w cross join line l
  ), told as (${changed(tenantId, sql`select unit_id, 'unit', unit_id, false from lifted`)}),
  marked as (${markAll(tenantId, sql`select unit_id, core.period_of(${since}::date), ${EVER}::int from lifted`)})
  select 1`

export const closeUnit = (tenantId: number, { unitId, closedOn, successorIds }: ClosedUnit) => sql`
  with closed as (
    update core.unit set valid_to = ${closedOn}::date where tenant_id = ${tenantId} and unit_id = ${unitId}
  ), ended as (
    update core.unit_place set valid_to = ${closedOn}::date
    where tenant_id = ${tenantId} and unit_id = ${unitId} and valid_to is null returning unit_id
  ), linked as (
    insert into hierarchy.successor (tenant_id, unit_id, successor_id)
    select ${tenantId}::int, ${unitId}::uuid, s from unnest(${successorIds}::uuid[]) s
  ), told as (${changed(tenantId, sql`select unit_id, 'unit', unit_id, true from ended`)}),
  marked as (${markAll(tenantId, sql`select unit_id, core.period_of(${closedOn}::date), ${EVER}::int from ended`)})
  select 1`

/** The last day anything changed in where the units below stand: a move may not be dated before, nor an end. None when nothing ever stood there. */
export const lastChangeBelow = (tenantId: number, unitIds: readonly string[]) => sql<{ unitId: string; day: Day }>`
  select t.unit_id as "unitId", max(coalesce(p.valid_to, p.valid_from)) as day
  from unnest(${unitIds}::uuid[]) as t (unit_id) join core.unit_place p on p.tenant_id = ${tenantId}
    and p.ancestors @> array[t.unit_id]
  group by t.unit_id`
