import { defineFigures } from '@melati/db/figures/define'
import { type Up2kColumn, up2kColumns } from '@melati/domain/up2k/fold'
import { type RawBuilder, sql } from 'kysely'

/** The groups that stand on the day of each row of `target`, as `g`, with the level `l` of that day. */
export const standingGroups = (tenantId: number): RawBuilder<unknown> => sql`
  target t
  join up2k.group g on g.tenant_id = ${tenantId} and g.unit_id = t.unit_id
    and g.started_on <= t.day and (g.closed_on is null or g.closed_on > t.day)
  join up2k.group_level l on l.tenant_id = ${tenantId} and l.group_id = g.group_id
    and l.valid_from <= t.day and (l.valid_to is null or l.valid_to > t.day)`

/** Their members of that day, as `m`. */
export const standingMembers = (tenantId: number): RawBuilder<unknown> => sql`
  ${standingGroups(tenantId)}
  join up2k.membership m on m.tenant_id = ${tenantId} and m.group_id = g.group_id
    and m.valid_from <= t.day and (m.valid_to is null or m.valid_to > t.day)`

/** The sales of each month of `target`, as `s`, without those that were taken back: a reversed sale never was one. */
export const standingSales = (tenantId: number): RawBuilder<unknown> => sql`
  target t
  join up2k.sale s on s.tenant_id = ${tenantId} and s.unit_id = t.unit_id
    and s.sold_on between make_date(t.period / 100, t.period % 100, 1) and t.day
    and not exists (select from up2k.entry r
      where r.tenant_id = ${tenantId} and r.group_id = s.group_id and r.reverses = s.sale_id)`

const counted = (column: Up2kColumn): RawBuilder<unknown> => {
  if (column === 'sales') return sql`count(*) filter (where f.what = 'sale')`
  if (column === 'sales_rupiah') return sql`coalesce(sum(f.rupiah), 0)`
  if (column === 'members') return sql`count(*) filter (where f.what = 'member')`
  const [what, level] = column.split('_')
  return sql`count(*) filter (where f.what = ${what === 'groups' ? 'group' : 'member'} and f.level = ${level})`
}

export const figures = defineFigures({
  name: 'up2k',
  columns: up2kColumns,
  recount: (tenantId) => sql`
    select f.unit_id, f.period, ${sql.join(up2kColumns.map((column) => sql`${counted(column)} as ${sql.ref(column)}`))}
    from (
      select t.unit_id, t.period, 'group' as what, l.level, null::bigint as rupiah from ${standingGroups(tenantId)}
      union all select t.unit_id, t.period, 'member', l.level, null from ${standingMembers(tenantId)}
      union all select t.unit_id, t.period, 'sale', null, s.total from ${standingSales(tenantId)}
    ) f group by f.unit_id, f.period`,
})
