import type { AddedProduct } from '@melati/domain/products/add-product'
import type { ChangedProduct } from '@melati/domain/products/change-product'
import type { ProductDescription } from '@melati/domain/products/product'
import type { ProductMove } from '@melati/domain/products/show-product'
import { type RawBuilder, sql } from 'kysely'

export type CodedProduct = AddedProduct & { readonly code: string }

/** What is said of each product, as arrays in the order of `described`. */
const columns = (products: readonly ProductDescription[]): RawBuilder<unknown> => sql`
  ${products.map(({ name }) => name)}::text[], ${products.map(({ category }) => category)}::text[],
  ${products.map(({ price }) => price)}::bigint[], ${products.map(({ saleUnit }) => saleUnit)}::text[],
  ${products.map(({ description }) => description)}::text[], ${products.map(({ maker }) => maker)}::text[],
  ${products.map(({ orderPhone }) => orderPhone)}::text[], ${products.map(({ nib }) => nib)}::text[]`
const described = sql`name, category, price, sale_unit, description, maker, order_phone, nib`

export const insertProducts = (tenantId: number, products: readonly CodedProduct[], day: string, at: string) => sql`
  insert into products.product (tenant_id, product_id, unit_id, group_id, code, ${described}, stage, stage_since, created_at)
  select ${tenantId}::int, n.*, 'draf', ${day}::date, ${at}::timestamptz
  from unnest(${products.map(({ productId }) => productId)}::uuid[], ${products.map(({ unitId }) => unitId)}::uuid[],
    ${products.map(({ groupId }) => groupId)}::uuid[], ${products.map(({ code }) => code)}::text[], ${columns(products)}) n`

export const updateProducts = (tenantId: number, products: readonly ChangedProduct[]) => sql`
  update products.product p set name = n.name, category = n.category, price = n.price, sale_unit = n.sale_unit,
    description = n.description, maker = n.maker, order_phone = n.order_phone, nib = n.nib
  from unnest(${products.map(({ productId }) => productId)}::uuid[], ${columns(products)}) as n (product_id, ${described})
  where p.tenant_id = ${tenantId} and p.product_id = n.product_id`

export const moveProducts = (tenantId: number, moves: readonly ProductMove[]) => sql`
  update products.product p set stage = n.stage, stage_since = n.since
  from unnest(${moves.map(({ productId }) => productId)}::uuid[], ${moves.map(({ to }) => to)}::text[],
    ${moves.map(({ on }) => on)}::date[]) as n (product_id, stage, since)
  where p.tenant_id = ${tenantId} and p.product_id = n.product_id`
