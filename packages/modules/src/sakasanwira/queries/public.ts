import type { Day } from '@melati/domain/day'
import type { OpeningHours } from '@melati/domain/sakasanwira/hours'
import { type RawBuilder, sql } from 'kysely'

export interface Tile {
  readonly kelurahanCode: string
  readonly kelurahan: string
  readonly kecamatanCode: string
  readonly kecamatan: string
  /** Null where nothing has begun. */
  readonly stage: 'aktif' | 'pembinaan-khusus' | 'dirintis' | null
  readonly centreCode: string | null
  readonly centre: string | null
  readonly signature: string | null
}

/** Every kelurahan of a city as everybody may see it, read from what is published and from nothing else. */
export const tilesOf = (tenantId: number): RawBuilder<Tile> => sql`
  select a.code as "kelurahanCode", a.name as kelurahan, k.code as "kecamatanCode", k.name as kecamatan, v.stage,
    v.centre_code as "centreCode", c.name as centre, p.name as signature
  from published.area a
    join published.area k on k.tenant_id = a.tenant_id and k.unit_id = a.parent_unit_id
    left join published.coverage v on v.tenant_id = a.tenant_id and v.unit_id = a.unit_id
    left join published.centre c on c.tenant_id = a.tenant_id and c.code = v.centre_code
    left join published.centre_product o on o.tenant_id = a.tenant_id and o.centre_code = c.code and o.signature
    left join published.product p on p.tenant_id = a.tenant_id and p.code = o.product_code
  where a.tenant_id = ${tenantId} and a.kind = 'kelurahan' order by k.code, a.code`

export interface PublicCentre {
  readonly code: string
  readonly name: string
  readonly stage: 'aktif' | 'pembinaan-khusus'
  readonly address: string
  readonly coordinates: { readonly latitude: number; readonly longitude: number } | null
  readonly members: number
  readonly openedOn: Day
  readonly hours: OpeningHours | null
  /** In E.164. */
  readonly contactPhone: string | null
  readonly kelurahan: string
  readonly kecamatan: string
}

export const publicCentre = (tenantId: number, code: string): RawBuilder<PublicCentre> => sql`
  select c.code, c.name, c.stage, c.address, c.members, c.opened_on as "openedOn", c.hours,
    c.contact_phone as "contactPhone", a.name as kelurahan, k.name as kecamatan,
    case when c.latitude is null then null
      else jsonb_build_object('latitude', c.latitude, 'longitude', c.longitude) end as coordinates
  from published.centre c
    join published.area a on a.tenant_id = c.tenant_id and a.unit_id = c.unit_id
    join published.area k on k.tenant_id = a.tenant_id and k.unit_id = a.parent_unit_id
  where c.tenant_id = ${tenantId} and c.code = ${code}`

export interface CentreCard {
  readonly code: string
  readonly name: string
  readonly category: 'pangan' | 'sandang' | 'minuman' | 'kriya' | 'jasa'
  /** Whole rupiah for one `saleUnit`. */
  readonly price: number
  readonly saleUnit: string
  readonly maker: string
  readonly signature: boolean
}

/** Its products that are published, the signature product first. */
export const publicCardsOfCentre = (tenantId: number, code: string): RawBuilder<CentreCard> => sql`
  select p.code, p.name, p.category, p.price, p.sale_unit as "saleUnit", p.maker, o.signature
  from published.centre_product o join published.product p on p.tenant_id = o.tenant_id and p.code = o.product_code
  where o.tenant_id = ${tenantId} and o.centre_code = ${code} order by o.signature desc, p.name, p.code`
