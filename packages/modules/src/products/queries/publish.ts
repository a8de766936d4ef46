import type { Query } from '@melati/db/query'
import { sql } from 'kysely'

/**
 * What everybody may know of products, copied out column by column in the transaction that changed them. What is not
 * published, or no longer, is not there.
 */
export function republish(tenantId: number, productIds: readonly string[]): Query[] {
  const mine = sql`p.tenant_id = ${tenantId} and p.product_id = any(${productIds}::uuid[])`
  return [
    sql`delete from published.product o using products.product p
      where o.tenant_id = ${tenantId} and ${mine} and o.code = p.code`,
    sql`insert into published.product (tenant_id, code, unit_id, name, category, price, sale_unit, description, maker,
        order_phone, published_on)
      select p.tenant_id, p.code, p.unit_id, p.name, p.category, p.price, p.sale_unit, p.description, p.maker, p.order_phone,
        p.stage_since
      from products.product p where ${mine} and p.stage = 'tayang'`,
  ]
}
