import type { PageKey } from '@melati/api/page'
import type { GroupId, ProductId, UnitId } from '@melati/domain/ids'
import type { Category, ProductStage } from '@melati/domain/products/product'
import type { Day } from '@melati/domain/day'
import { placesWithin } from '@melati/db/places-within'
import { sql } from 'kysely'

export interface ProductRow {
  readonly productId: ProductId
  readonly code: string
  readonly name: string
  readonly category: Category
  readonly price: number
  readonly saleUnit: string
  readonly maker: string
  readonly stage: ProductStage
  readonly stageSince: Day
  readonly hasNib: boolean
  readonly unit: { readonly unitId: UnitId; readonly name: string }
}

export interface ListOf {
  readonly unitId: string
  readonly category: Category | null
  readonly stage: ProductStage | null
  readonly search: string
}

const wanted = (tenantId: number, { unitId, category, search }: Omit<ListOf, 'stage'>, today: string) => sql`
  from products.product p
    join (${placesWithin(tenantId, unitId, today)}) w on w.unit_id = p.unit_id
    join core.unit u on u.tenant_id = p.tenant_id and u.unit_id = p.unit_id
  where p.tenant_id = ${tenantId} and (${category}::text is null or p.category = ${category})
    and (${search} = '' or strpos(lower(p.name), lower(${search})) > 0 or strpos(lower(p.maker), lower(${search})) > 0)`

/** Products of an area by name. */
export const productsWithin = (
  tenantId: number,
  { after, limit, ...of }: ListOf & { readonly after: PageKey | null; readonly limit: number },
  today: string,
) => sql<ProductRow>`
  select p.product_id as "productId", p.code, p.name, p.category, p.price, p.sale_unit as "saleUnit", p.maker, p.stage,
    p.stage_since as "stageSince", p.nib is not null as "hasNib",
    jsonb_build_object('unitId', u.unit_id, 'name', u.name) as unit
  ${wanted(tenantId, of, today)} and (${of.stage}::text is null or p.stage = ${of.stage})
    and (${after?.at ?? null}::text is null or (p.name, p.product_id) > (${after?.at ?? null}, ${after?.id ?? null}::uuid))
  order by p.name, p.product_id limit ${limit}`

/** How many there are in each stage, whatever stage is shown. */
export const stagesWithin = (tenantId: number, of: Omit<ListOf, 'stage'>, today: string) =>
  sql<{
    stage: ProductStage
    count: number
  }>`select p.stage, count(*)::int as count ${wanted(tenantId, of, today)} group by p.stage`

/** The name of the group that makes it. */
export const makersGroup = (tenantId: number, productId: string) => sql<{ groupId: GroupId; name: string }>`
  select g.group_id as "groupId", g.name from products.product p
    join up2k.group g on g.tenant_id = p.tenant_id and g.group_id = p.group_id
  where p.tenant_id = ${tenantId} and p.product_id = ${productId}::uuid`
