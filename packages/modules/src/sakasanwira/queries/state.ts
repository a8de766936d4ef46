import type { AccountId } from '@melati/domain/ids'
import type { CentreProduct, CentreState } from '@melati/domain/sakasanwira/centre'
import type { SlotHolder } from '@melati/domain/sakasanwira/slot'
import { type RawBuilder, sql } from 'kysely'

/** A centre as the rules see it, but for what only the products' own module knows of its products. */
export interface StoredCentre extends Omit<CentreState, 'products'> {
  readonly code: string
  readonly products: readonly Pick<CentreProduct, 'productId' | 'signature'>[]
}

/** The code by which the public knows each, and all there is to decide on. */
export const centreStates = (tenantId: number, centreIds: readonly string[]) => sql<StoredCentre>`
  select c.centre_id as "centreId", c.code, c.slot, c.stage, c.returned, c.name, c.address, c.sk_date as "skDate",
    c.opened_on as "openedOn", c.hours, c.contact_phone as "contactPhone",
    case when c.latitude is null then null
      else jsonb_build_object('latitude', c.latitude, 'longitude', c.longitude) end as coordinates,
    case when c.responsible_name is null then null
      else jsonb_build_object('name', c.responsible_name, 'phone', c.responsible_phone) end as responsible,
    jsonb_build_object('unitId', u.unit_id, 'kind', u.kind, 'name', u.name, 'parentId', p.parent_id,
      'ancestors', to_jsonb(p.ancestors)) as unit,
    coalesce((select jsonb_agg(jsonb_build_object('memberId', m.member_id, 'kind', m.kind, 'name', m.name,
        'groupId', m.group_id, 'since', m.valid_from) order by m.valid_from, m.member_id)
      from sakasanwira.centre_member m
      where m.tenant_id = ${tenantId} and m.centre_id = c.centre_id and m.valid_to is null), '[]') as members,
    coalesce((select jsonb_agg(jsonb_build_object('productId', o.product_id, 'signature', o.signature)
        order by o.signature desc, o.added_at, o.offer_id)
      from sakasanwira.centre_product o
      where o.tenant_id = ${tenantId} and o.centre_id = c.centre_id and o.ended_at is null), '[]') as products,
    (select jsonb_agg(jsonb_build_object('act', s.act, 'to', s.to_stage, 'by', s.account_id) order by s.step_no)
      from sakasanwira.step s where s.tenant_id = ${tenantId} and s.centre_id = c.centre_id) as steps
  from sakasanwira.centre c
    join core.unit u on u.tenant_id = ${tenantId} and u.unit_id = c.unit_id
    join lateral (select w.parent_id, w.ancestors from core.unit_place w
      where w.tenant_id = ${tenantId} and w.unit_id = c.unit_id order by w.valid_from desc limit 1) p on true
  where c.tenant_id = ${tenantId} and c.centre_id = any(${centreIds}::uuid[])`

/** Ids of the products that centres have now, as one column. */
export const productsOf = (tenantId: number, centreIds: readonly string[]): RawBuilder<unknown> => sql`
  select o.product_id from sakasanwira.centre_product o
  where o.tenant_id = ${tenantId} and o.centre_id = any(${centreIds}::uuid[]) and o.ended_at is null`

export interface Holder extends SlotHolder {
  readonly unitId: string
  readonly centreId: string
}

/** The living centres of kelurahan and their places. */
const holdersIn = (tenantId: number, unitIds: RawBuilder<unknown>) => sql<Holder>`
  select unit_id as "unitId", centre_id as "centreId", slot, name from sakasanwira.centre
  where tenant_id = ${tenantId} and unit_id in (${unitIds}) and slot is not null order by slot`

export const holdersOf = (tenantId: number, unitIds: readonly string[]) =>
  holdersIn(tenantId, sql`select unnest(${unitIds}::uuid[])`)

export const holdersBeside = (tenantId: number, centreIds: readonly string[]) =>
  holdersIn(
    tenantId,
    sql`select b.unit_id from sakasanwira.centre b
      where b.tenant_id = ${tenantId} and b.centre_id = any(${centreIds}::uuid[])`,
  )

export const takenCentres = (tenantId: number, centreIds: readonly string[]) => sql<{ centreId: string }>`
  select centre_id as "centreId" from sakasanwira.centre
  where tenant_id = ${tenantId} and centre_id = any(${centreIds}::uuid[])`

export const takenMembers = (tenantId: number, memberIds: readonly string[]) => sql<{ memberId: string }>`
  select member_id as "memberId" from sakasanwira.centre_member
  where tenant_id = ${tenantId} and member_id = any(${memberIds}::uuid[])`

/** Accounts of the one who acts: no two have one number or address, but two may be known to be of one person. */
export const handsOf = (tenantId: number, accountId: string) => sql<{ accountId: AccountId }>`
  select ${accountId}::uuid as "accountId"
  union select o.account_id from core.grant g
    join core.grant o on o.tenant_id = g.tenant_id and o.person_id = g.person_id
  where g.tenant_id = ${tenantId} and g.account_id = ${accountId}::uuid`
