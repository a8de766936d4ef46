import type { ProductState } from '@melati/domain/products/product'
import { type RawBuilder, sql } from 'kysely'

const columns = sql`p.product_id as "productId", p.code, p.group_id as "groupId", p.name, p.category, p.price,
  p.sale_unit as "saleUnit", p.description, p.maker, p.order_phone as "orderPhone", p.nib, p.stage,
  p.stage_since as "stageSince",
  jsonb_build_object('unitId', u.unit_id, 'kind', u.kind, 'name', u.name, 'parentId', w.parent_id,
    'ancestors', to_jsonb(w.ancestors)) as unit`

/** Products as the rules see them; `productIds` is a query of one column. */
export const productStatesIn = (tenantId: number, productIds: RawBuilder<unknown>) => sql<ProductState>`
  select ${columns} from products.product p
    join core.unit u on u.tenant_id = p.tenant_id and u.unit_id = p.unit_id
    join lateral (select c.parent_id, c.ancestors from core.unit_place c
      where c.tenant_id = p.tenant_id and c.unit_id = p.unit_id order by c.valid_from desc limit 1) w on true
  where p.tenant_id = ${tenantId} and p.product_id in (${productIds})`

export const productStates = (tenantId: number, productIds: readonly string[]) =>
  productStatesIn(tenantId, sql`select unnest(${productIds}::uuid[])`)

/** What the public calls each product, as a relation (product_id, code). */
export const productCodes = (tenantId: number): RawBuilder<unknown> => sql`
  select p.product_id, p.code from products.product p where p.tenant_id = ${tenantId}`

/** Orders about products of one kelurahan wait for each other, so that a name is not taken twice at once. */
export const lockKelurahan = (tenantId: number, unitIds: RawBuilder<unknown>) => sql`
  select pg_advisory_xact_lock(${tenantId}::int, k.key) from (
    select distinct hashtext('products ' || n.unit_id) as key from (${unitIds}) as n (unit_id) order by key) k`

export const unitsOf = (tenantId: number, productIds: readonly string[]): RawBuilder<unknown> => sql`
  select p.unit_id from products.product p where p.tenant_id = ${tenantId} and p.product_id = any(${productIds}::uuid[])`

/** What kelurahan sell already, whoever makes it; withdrawn ones too, since they may come back. */
export const namesIn = (tenantId: number, unitIds: RawBuilder<unknown>) => sql<{
  productId: string
  unitId: string
  name: string
  maker: string
}>`select p.product_id as "productId", p.unit_id as "unitId", p.name, p.maker from products.product p
  where p.tenant_id = ${tenantId} and p.unit_id in (${unitIds})`

export const takenProducts = (tenantId: number, productIds: readonly string[]) => sql<{ productId: string }>`
  select product_id as "productId" from products.product
  where tenant_id = ${tenantId} and product_id = any(${productIds}::uuid[])`
