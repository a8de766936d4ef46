import type { PageKey } from '@melati/api/page'
import { placesWithin } from '@melati/db/places-within'
import type { Day } from '@melati/domain/day'
import type { AccountId, CentreId, CentreMemberId, GroupId, ProductId, UnitId } from '@melati/domain/ids'
import type { Role } from '@melati/domain/roles'
import type { CentreAct, CentreMemberKind } from '@melati/domain/sakasanwira/centre'
import type { CentreStage } from '@melati/domain/sakasanwira/stage'
import { type RawBuilder, sql } from 'kysely'

export interface CentreListRow {
  readonly centreId: CentreId
  readonly name: string
  readonly unitId: UnitId
  readonly kelurahan: string
  readonly kecamatan: string | null
  readonly stage: CentreStage
  readonly returned: boolean
  readonly stageSince: Day
  readonly members: number
  readonly signatureId: ProductId | null
}

/** Stages and whether a centre was returned, of those that wait for somebody. */
export interface Waiting {
  readonly stage: CentreStage
  readonly returned: boolean
}

export interface CentresOf {
  readonly unitId: string
  readonly stage: CentreStage | null
  /** A part of the name; empty for every name. */
  readonly search: string
  /** Those that wait, who has waited longest first; null for all, by name. */
  readonly waiting: readonly Waiting[] | null
  readonly after: PageKey | null
  readonly limit: number
}

const waitsAs = (waiting: readonly Waiting[]) => sql`(c.stage, c.returned) in (
  select * from unnest(${waiting.map(({ stage }) => stage)}::text[], ${waiting.map(({ returned }) => returned)}::boolean[]))`

/** The centres of an area. `at` is what they are ordered by. */
export const centresWithin = (tenantId: number, of: CentresOf) => {
  const at = of.waiting === null ? sql`c.name` : sql`c.stage_since::text`
  return sql<CentreListRow & { at: string }>`
  select c.centre_id as "centreId", c.name, c.unit_id as "unitId", u.name as kelurahan, k.name as kecamatan, c.stage,
    c.returned, c.stage_since as "stageSince", ${at} as at,
    (select count(*)::int from sakasanwira.centre_member m
      where m.tenant_id = ${tenantId} and m.centre_id = c.centre_id and m.valid_to is null) as members,
    (select o.product_id from sakasanwira.centre_product o
      where o.tenant_id = ${tenantId} and o.centre_id = c.centre_id and o.signature and o.ended_at is null) as "signatureId"
  from (${placesWithin(tenantId, of.unitId, 'open')}) w
    join sakasanwira.centre c on c.tenant_id = ${tenantId} and c.unit_id = w.unit_id
    join core.unit u on u.tenant_id = ${tenantId} and u.unit_id = c.unit_id
    left join core.unit k on k.tenant_id = ${tenantId} and k.unit_id = w.kecamatan_id
  where (${of.stage}::text is null or c.stage = ${of.stage}::text)
    and position(lower(${of.search}::text) in lower(c.name)) > 0
    and ${of.waiting === null ? sql`true` : waitsAs(of.waiting)}
    and (${of.after?.id ?? null}::uuid is null
      or (${at}, c.centre_id) > (${of.after?.at ?? ''}::text, ${of.after?.id ?? null}::uuid))
  order by ${at}, c.centre_id limit ${of.limit}`
}

export const countWaiting = (tenantId: number, unitId: string, waiting: readonly Waiting[]) => sql<{ count: number }>`
  select count(*)::int as count from (${placesWithin(tenantId, unitId, 'open')}) w
    join sakasanwira.centre c on c.tenant_id = ${tenantId} and c.unit_id = w.unit_id
  where ${waitsAs(waiting)}`

/** What a screen shows of a centre beside what the rules know. */
export const centreMore = (tenantId: number, centreId: string) => sql<{
  stageSince: Day
  skNumber: string | null
  kecamatan: string | null
}>`
  select c.stage_since as "stageSince", c.sk_number as "skNumber", k.name as kecamatan
  from sakasanwira.centre c
    left join lateral (select p.kecamatan_id from core.unit_place p
      where p.tenant_id = ${tenantId} and p.unit_id = c.unit_id order by p.valid_from desc limit 1) p on true
    left join core.unit k on k.tenant_id = ${tenantId} and k.unit_id = p.kecamatan_id
  where c.tenant_id = ${tenantId} and c.centre_id = ${centreId}::uuid`

export interface CentreMemberRow {
  readonly memberId: CentreMemberId
  readonly kind: CentreMemberKind
  readonly name: string
  readonly groupId: GroupId | null
  readonly since: Day
  readonly until: Day | null
}

/** All there were, those of now first. */
export const centreMembersOf = (tenantId: number, centreId: string): RawBuilder<CentreMemberRow> => sql`
  select member_id as "memberId", kind, name, group_id as "groupId", valid_from as since, valid_to as until
  from sakasanwira.centre_member where tenant_id = ${tenantId} and centre_id = ${centreId}::uuid
  order by valid_to is not null, name, member_id`

export interface StepRow {
  readonly stepNo: number
  readonly act: CentreAct
  readonly from: CentreStage
  readonly to: CentreStage
  readonly day: Day
  readonly note: string | null
  readonly accountId: AccountId
  /** Of the grant it was done under. */
  readonly role: Role
}

export const stepsOf = (tenantId: number, centreId: string): RawBuilder<StepRow> => sql`
  select s.step_no as "stepNo", s.act, s.from_stage as "from", s.to_stage as "to", s.day, s.note,
    s.account_id as "accountId", g.role
  from sakasanwira.step s join core.grant g on g.tenant_id = s.tenant_id and g.grant_id = s.grant_id
  where s.tenant_id = ${tenantId} and s.centre_id = ${centreId}::uuid order by s.step_no`

/**
 * Every kelurahan of an area with the centre that is furthest there: open ones first, then by how far it has come, then one
 * at rest. What was closed is none.
 */
const kelurahanWithin = (tenantId: number, unitId: string) => sql`
  select u.unit_id, u.code, u.name, w.kecamatan_id, c.centre_id, c.stage, c.centre_name,
    exists (select from sakasanwira.centre_product o where o.tenant_id = ${tenantId} and o.centre_id = c.centre_id
      and o.signature and o.ended_at is null) as with_signature
  from (${placesWithin(tenantId, unitId, 'open')}) w
    join core.unit u on u.tenant_id = ${tenantId} and u.unit_id = w.unit_id and u.kind = 'kelurahan'
    left join lateral (
      select b.centre_id, b.stage, b.name as centre_name from sakasanwira.centre b
      where b.tenant_id = ${tenantId} and b.unit_id = u.unit_id and b.stage <> 'ditutup'
      order by array_position(array['aktif', 'pembinaan-khusus', 'ditetapkan', 'diverifikasi-dinas',
        'diverifikasi-kecamatan', 'diusulkan', 'tidak-aktif'], b.stage), b.slot, b.centre_id limit 1) c on true`

export interface CoverageRow {
  readonly unitId: UnitId
  readonly code: string | null
  readonly name: string
  readonly kecamatanId: UnitId | null
  readonly kecamatan: string | null
  readonly stage: CentreStage | null
  readonly centreId: CentreId | null
  readonly centreName: string | null
}

export const coverageRows = (tenantId: number, unitId: string): RawBuilder<CoverageRow> => sql`
  select t.unit_id as "unitId", t.code, t.name, t.kecamatan_id as "kecamatanId", k.name as kecamatan, t.stage,
    t.centre_id as "centreId", t.centre_name as "centreName"
  from (${kelurahanWithin(tenantId, unitId)}) t
    left join core.unit k on k.tenant_id = ${tenantId} and k.unit_id = t.kecamatan_id
  order by k.code, k.name, t.code, t.name`

export interface ScoreRow {
  readonly unitId: UnitId
  readonly name: string
  readonly code: string | null
  readonly kelurahan: number
  /** Kelurahan with a centre that is open: aktif or pembinaan-khusus. */
  readonly active: number
  /** Kelurahan by the stage of the centre that is furthest there; stages without one are left out. */
  readonly byStage: Readonly<Partial<Record<CentreStage, number>>>
  /** Those with an open centre that has no signature product. */
  readonly withoutSignature: number
}

/** One row for each kecamatan of an area. */
export const scoreRows = (tenantId: number, unitId: string): RawBuilder<ScoreRow> => sql`
  with t as materialized (${kelurahanWithin(tenantId, unitId)}),
    stages as (select kecamatan_id, jsonb_object_agg(stage, n) as by_stage
      from (select kecamatan_id, stage, count(*)::int as n from t where stage is not null group by 1, 2) g group by 1)
  select k.unit_id as "unitId", k.name, k.code, count(*)::int as kelurahan,
    (count(*) filter (where t.stage in ('aktif', 'pembinaan-khusus')))::int as active,
    coalesce(s.by_stage, '{}') as "byStage",
    (count(*) filter (where t.stage in ('aktif', 'pembinaan-khusus') and not t.with_signature))::int as "withoutSignature"
  from t join core.unit k on k.tenant_id = ${tenantId} and k.unit_id = t.kecamatan_id
    left join stages s on s.kecamatan_id = t.kecamatan_id
  group by k.unit_id, k.name, k.code, s.by_stage order by k.code, k.name`
