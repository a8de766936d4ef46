import type { Actor } from '@melati/domain/actor'
import type { CentreMove } from '@melati/domain/sakasanwira/centre'
import type { CorrectedCentre } from '@melati/domain/sakasanwira/correct'
import type { DecreedCentre } from '@melati/domain/sakasanwira/decree'
import type { AddedCentreMember, EndedCentreMember } from '@melati/domain/sakasanwira/members'
import type { Nominated } from '@melati/domain/sakasanwira/nominate'
import type { CentreProductChange } from '@melati/domain/sakasanwira/products'
import type { ActivatedCentre, ReactivatedCentre } from '@melati/domain/sakasanwira/standing'
import { type RawBuilder, sql } from 'kysely'

/** A nominated centre with the code under which the public will know it. */
export type NewCentre = Nominated & { code: string }

export const insertCentres = (tenantId: number, centres: readonly NewCentre[], now: string): RawBuilder<unknown> => sql`
  insert into sakasanwira.centre (tenant_id, centre_id, unit_id, slot, code, name, address, latitude, longitude,
    responsible_name, responsible_phone, hours, contact_phone, stage, stage_since, created_at)
  select ${tenantId}::int, n.*, ${now}::timestamptz
  from unnest(${centres.map(({ centreId }) => centreId)}::uuid[], ${centres.map(({ unitId }) => unitId)}::uuid[],
    ${centres.map(({ slot }) => slot)}::int[], ${centres.map(({ code }) => code)}::text[],
    ${centres.map(({ name }) => name)}::text[], ${centres.map(({ address }) => address)}::text[],
    ${centres.map(({ coordinates }) => coordinates?.latitude ?? null)}::float8[],
    ${centres.map(({ coordinates }) => coordinates?.longitude ?? null)}::float8[],
    ${centres.map(({ responsible }) => responsible?.name ?? null)}::text[],
    ${centres.map(({ responsible }) => responsible?.phone ?? null)}::text[],
    ${centres.map(({ hours }) => hours && JSON.stringify(hours))}::jsonb[],
    ${centres.map(({ contactPhone }) => contactPhone)}::text[],
    ${centres.map(({ to }) => to)}::text[], ${centres.map(({ day }) => day)}::date[]) n`

/** One step of each centre, behind those it has. */
export const insertSteps = (
  tenantId: number,
  moves: readonly CentreMove[],
  { accountId, grantId }: Pick<Actor, 'accountId' | 'grantId'>,
  now: string,
): RawBuilder<unknown> => sql`
  insert into sakasanwira.step (tenant_id, centre_id, step_no, act, from_stage, to_stage, day, note, account_id, grant_id,
    recorded_at)
  select ${tenantId}::int, n.centre_id, 1 + coalesce((select max(s.step_no) from sakasanwira.step s
      where s.tenant_id = ${tenantId} and s.centre_id = n.centre_id), 0),
    n.act, n.from_stage, n.to_stage, n.day, n.note, ${accountId}::uuid, ${grantId}::uuid, ${now}::timestamptz
  from unnest(${moves.map(({ centreId }) => centreId)}::uuid[], ${moves.map(({ act }) => act)}::text[],
    ${moves.map(({ from }) => from)}::text[], ${moves.map(({ to }) => to)}::text[],
    ${moves.map(({ day }) => day)}::date[], ${moves.map(({ note }) => note)}::text[])
    as n (centre_id, act, from_stage, to_stage, day, note)`

/** The stage after a step; at rest or closed it holds no place. */
export const updateStages = (tenantId: number, moves: readonly CentreMove[]): RawBuilder<unknown> => sql`
  update sakasanwira.centre c set stage = n.stage, stage_since = n.day, returned = n.act = 'returnToKelurahan',
    slot = case when n.stage in ('tidak-aktif', 'ditutup') then null else c.slot end
  from unnest(${moves.map(({ centreId }) => centreId)}::uuid[], ${moves.map(({ to }) => to)}::text[],
    ${moves.map(({ day }) => day)}::date[], ${moves.map(({ act }) => act)}::text[]) as n (centre_id, stage, day, act)
  where c.tenant_id = ${tenantId} and c.centre_id = n.centre_id`

export const correctCentre = (tenantId: number, value: CorrectedCentre): RawBuilder<unknown> => sql`
  update sakasanwira.centre set name = ${value.name}, address = ${value.address}, returned = false,
    latitude = ${value.coordinates?.latitude ?? null}::float8, longitude = ${value.coordinates?.longitude ?? null}::float8,
    responsible_name = ${value.responsible?.name ?? null}, responsible_phone = ${value.responsible?.phone ?? null},
    hours = ${value.hours && JSON.stringify(value.hours)}::jsonb, contact_phone = ${value.contactPhone}
  where tenant_id = ${tenantId} and centre_id = ${value.centreId}`

export const decreeCentre = (
  tenantId: number,
  { centreId, skNumber, skDate }: DecreedCentre,
): RawBuilder<unknown> => sql`
  update sakasanwira.centre set sk_number = ${skNumber}, sk_date = ${skDate}::date
  where tenant_id = ${tenantId} and centre_id = ${centreId}`

/** Sent before the stage: none is open without the day it opened. */
export const openCentre = (tenantId: number, { centreId, openedOn }: ActivatedCentre): RawBuilder<unknown> => sql`
  update sakasanwira.centre set opened_on = ${openedOn}::date where tenant_id = ${tenantId} and centre_id = ${centreId}`

export const reviveCentre = (
  tenantId: number,
  { centreId, slot, to, day }: ReactivatedCentre,
): RawBuilder<unknown> => sql`
  update sakasanwira.centre set slot = ${slot}, stage = ${to}, stage_since = ${day}::date
  where tenant_id = ${tenantId} and centre_id = ${centreId}`

export const insertCentreMembers = (tenantId: number, added: readonly AddedCentreMember[]): RawBuilder<unknown> => sql`
  insert into sakasanwira.centre_member (tenant_id, member_id, centre_id, kind, name, group_id, valid_from)
  select ${tenantId}::int, n.* from unnest(${added.map(({ member }) => member.memberId)}::uuid[],
    ${added.map(({ centreId }) => centreId)}::uuid[], ${added.map(({ member }) => member.kind)}::text[],
    ${added.map(({ member }) => member.name)}::text[], ${added.map(({ member }) => member.groupId)}::uuid[],
    ${added.map(({ member }) => member.since)}::date[]) n`

export const endCentreMember = (tenantId: number, { memberId, endedOn }: EndedCentreMember): RawBuilder<unknown> => sql`
  update sakasanwira.centre_member set valid_to = ${endedOn}::date
  where tenant_id = ${tenantId} and member_id = ${memberId} and valid_to is null`

/** A product that a centre takes in, with the id of the row that says so. */
export type NewOffer = CentreProductChange & { offerId: string }

export const insertOffers = (tenantId: number, offers: readonly NewOffer[], now: string): RawBuilder<unknown> => sql`
  insert into sakasanwira.centre_product (tenant_id, offer_id, centre_id, product_id, signature, added_at)
  select ${tenantId}::int, n.*, ${now}::timestamptz from unnest(${offers.map(({ offerId }) => offerId)}::uuid[],
    ${offers.map(({ centreId }) => centreId)}::uuid[], ${offers.map(({ productId }) => productId)}::uuid[],
    ${offers.map(({ signature }) => signature)}::boolean[]) n`

export const endOffer = (
  tenantId: number,
  { centreId, productId }: CentreProductChange,
  now: string,
): RawBuilder<unknown> => sql`
  update sakasanwira.centre_product set ended_at = ${now}::timestamptz
  where tenant_id = ${tenantId} and centre_id = ${centreId} and product_id = ${productId} and ended_at is null`

/** The one before first: no centre has two for a moment. */
export const moveSignature = (
  tenantId: number,
  { centreId, productId }: CentreProductChange,
): RawBuilder<unknown>[] => {
  const set = (signature: boolean, which: RawBuilder<unknown>) => sql`
    update sakasanwira.centre_product set signature = ${signature}
    where tenant_id = ${tenantId} and centre_id = ${centreId} and ended_at is null and ${which}`
  return [set(false, sql`signature`), set(true, sql`product_id = ${productId}`)]
}
