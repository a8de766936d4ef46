import type { PageKey } from '@melati/api/page'
import type { Day } from '@melati/domain/day'
import type { Category } from '@melati/domain/products/product'
import { sql } from 'kysely'

/** A product as a list shows it to everyone. */
export interface ProductCard {
  readonly code: string
  readonly name: string
  readonly category: Category
  readonly price: number
  readonly saleUnit: string
  readonly maker: string
  readonly kelurahan: string
}

const card = sql`p.code, p.name, p.category, p.price, p.sale_unit as "saleUnit", p.maker, a.name as kelurahan`
const places = sql`join published.area a on a.tenant_id = p.tenant_id and a.unit_id = p.unit_id
  join published.area k on k.tenant_id = a.tenant_id and k.unit_id = a.parent_unit_id`

export interface CatalogueOf {
  readonly category: Category | null
  /** Kemendagri code of a kecamatan. */
  readonly kecamatan: string | null
  readonly search: string
}

const wanted = (tenantId: number, { category, kecamatan, search }: CatalogueOf) => sql`
  from published.product p ${places}
  where p.tenant_id = ${tenantId} and (${category}::text is null or p.category = ${category})
    and (${kecamatan}::text is null or k.code = ${kecamatan})
    and (${search} = '' or strpos(lower(p.name), lower(${search})) > 0 or strpos(lower(p.maker), lower(${search})) > 0)`

export const publicCards = (
  tenantId: number,
  { after, limit, ...of }: CatalogueOf & { readonly after: PageKey | null; readonly limit: number },
) => sql<ProductCard>`
  select ${card} ${wanted(tenantId, of)}
    and (${after?.at ?? null}::text is null or (p.name, p.code) > (${after?.at ?? null}, ${after?.id ?? null}))
  order by p.name, p.code limit ${limit}`

/** How many fit, and of those without regard to its own filter how many each category and kecamatan has. */
export const publicFacets = (tenantId: number, of: CatalogueOf) => sql<{
  count: number
  categories: Partial<Record<Category, number>>
  kecamatan: readonly { code: string; name: string; count: number }[]
}>`select (select count(*)::int ${wanted(tenantId, of)}) as count,
  (select coalesce(jsonb_object_agg(c.category, c.count), '{}') from (
    select p.category, count(*)::int as count ${wanted(tenantId, { ...of, category: null })} group by 1) c) as categories,
  (select coalesce(jsonb_agg(jsonb_build_object('code', c.code, 'name', c.name, 'count', c.count) order by c.name), '[]') from (
    select k.code, k.name, count(*)::int as count ${wanted(tenantId, { ...of, kecamatan: null })} group by 1, 2) c) as kecamatan`

export interface PublicProduct extends ProductCard {
  readonly description: string
  readonly orderPhone: string
  readonly publishedOn: Day
  readonly kecamatan: string
}

export const publicProduct = (tenantId: number, code: string) => sql<PublicProduct>`
  select ${card}, p.description, p.order_phone as "orderPhone", p.published_on as "publishedOn", k.name as kecamatan
  from published.product p ${places} where p.tenant_id = ${tenantId} and p.code = ${code}`

/** Others of the same kelurahan first, then of the same kind. */
export const relatedCards = (tenantId: number, code: string, limit: number) => sql<ProductCard>`
  select ${card} from published.product o
    join published.product p on p.tenant_id = o.tenant_id and p.code <> o.code
      and (p.unit_id = o.unit_id or p.category = o.category)
    ${places}
  where o.tenant_id = ${tenantId} and o.code = ${code}
  order by p.unit_id <> o.unit_id, p.name, p.code limit ${limit}`
