import type { Query } from '@melati/db/query'
import { type RawBuilder, sql } from 'kysely'
import { productCodes } from '../../products/published.ts'

/**
 * What everybody may know of centres, written anew in the transaction that changed them: of an open one its page, of a
 * kelurahan whether it has one or has one on its way. A centre that is open no more is gone from here at once.
 */
export function republish(tenantId: number, centreIds: readonly string[]): Query[] {
  const mine = sql`c.tenant_id = ${tenantId} and c.centre_id = any(${centreIds}::uuid[])`
  const codes = sql`select c.code from sakasanwira.centre c where ${mine}`
  const units = sql`select c.unit_id from sakasanwira.centre c where ${mine}`
  return [
    sql`delete from published.coverage where tenant_id = ${tenantId} and unit_id in (${units})`,
    sql`delete from published.centre_product where tenant_id = ${tenantId} and centre_code in (${codes})`,
    sql`delete from published.centre where tenant_id = ${tenantId} and code in (${codes})`,
    sql`insert into published.centre (tenant_id, code, unit_id, stage, name, address, latitude, longitude, members, opened_on,
        hours, contact_phone)
      select c.tenant_id, c.code, c.unit_id, c.stage, c.name, c.address, c.latitude, c.longitude,
        (select count(*) from sakasanwira.centre_member m
          where m.tenant_id = ${tenantId} and m.centre_id = c.centre_id and m.valid_to is null), c.opened_on,
        c.hours, c.contact_phone
      from sakasanwira.centre c where ${mine} and c.stage in ('aktif', 'pembinaan-khusus')`,
    sql`insert into published.centre_product (tenant_id, centre_code, product_code, signature)
      select c.tenant_id, c.code, p.code, o.signature
      from sakasanwira.centre c
        join sakasanwira.centre_product o on o.tenant_id = ${tenantId} and o.centre_id = c.centre_id and o.ended_at is null
        join (${productCodes(tenantId)}) p on p.product_id = o.product_id
      where ${mine} and c.stage in ('aktif', 'pembinaan-khusus')`,
    coverUnits(tenantId, units),
  ]
}

/** Of several centres in a kelurahan the one that is furthest: open before guided before on its way. */
const coverUnits = (tenantId: number, units: RawBuilder<unknown>) => sql`
  insert into published.coverage (tenant_id, unit_id, stage, centre_code)
  select distinct on (c.unit_id) c.tenant_id, c.unit_id, s.stage, case when s.stage = 'dirintis' then null else c.code end
  from sakasanwira.centre c cross join lateral (select case when c.stage in ('aktif', 'pembinaan-khusus') then c.stage
    else 'dirintis' end) as s (stage)
  where c.tenant_id = ${tenantId} and c.unit_id in (${units}) and c.slot is not null
  order by c.unit_id, array_position(array['aktif', 'pembinaan-khusus', 'dirintis'], s.stage), c.slot`
