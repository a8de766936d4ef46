import { type RawBuilder, sql } from 'kysely'

/** The open centre that has a product, that one first whose signature product it is. */
export const centreOfProduct = (tenantId: number, code: string): RawBuilder<{ code: string; name: string }> => sql`
  select c.code, c.name from published.centre_product o
    join published.centre c on c.tenant_id = o.tenant_id and c.code = o.centre_code
  where o.tenant_id = ${tenantId} and o.product_code = ${code} order by o.signature desc, c.code limit 1`
