import type { Feeds } from '@melati/api/feed/define'
import { sql } from 'kysely'

/** `group` and `sale` as rows.ts has them, in the scope of the group's unit. A closed group is gone from phones. */
export const feeds: Feeds = {
  group: (tenantId, scopeId, ids) => sql`
    select g.group_id as id, jsonb_build_object('groupId', g.group_id, 'kind', g.kind, 'name', g.name, 'unitId', g.unit_id,
      'level', l.level, 'levelSince', l.valid_from, 'startedOn', g.started_on,
      'cash', coalesce((select sum(case e.side when 'debit' then e.amount else -e.amount end) from up2k.entry_line e
        where e.tenant_id = ${tenantId} and e.group_id = g.group_id and e.account = '1-100'), 0),
      'members', coalesce((select jsonb_agg(jsonb_build_object('membershipId', m.membership_id, 'personId', m.person_id,
          'name', p.name, 'office', m.office, 'since', m.valid_from) order by p.name, m.membership_id)
        from up2k.membership m join core.person p on p.tenant_id = m.tenant_id and p.person_id = m.person_id
        where m.tenant_id = ${tenantId} and m.group_id = g.group_id and m.valid_to is null), '[]')) as row
    from up2k.group g join up2k.group_level l on l.tenant_id = g.tenant_id and l.group_id = g.group_id and l.valid_to is null
    where g.tenant_id = ${tenantId} and g.group_id = any(${ids}::uuid[]) and g.unit_id = ${scopeId}::uuid
      and g.closed_on is null`,
  sale: (tenantId, scopeId, ids) => sql`
    select s.sale_id as id, jsonb_build_object('saleId', s.sale_id, 'groupId', s.group_id, 'product', s.product,
      'quantity', s.quantity, 'price', s.price, 'total', s.total, 'soldOn', s.sold_on,
      'reversedOn', (select r.occurred_on from up2k.entry r
        where r.tenant_id = s.tenant_id and r.group_id = s.group_id and r.reverses = s.sale_id)) as row
    from up2k.sale s
    where s.tenant_id = ${tenantId} and s.sale_id = any(${ids}::uuid[]) and s.unit_id = ${scopeId}::uuid`,
}
