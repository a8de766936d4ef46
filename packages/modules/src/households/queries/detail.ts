import type { Day } from '@melati/domain/day'
import type { FamilyId, HouseholdId, PersonId, UnitId } from '@melati/domain/ids'
import type { Sex } from '@melati/domain/identity/sex'
import type { HouseFacts } from '@melati/domain/households/house'
import type { Relation } from '@melati/domain/households/relation'
import { sql } from 'kysely'
import { pathOf, type UnitLabel } from '../../hierarchy/published.ts'

export interface HouseholdHead {
  readonly householdId: HouseholdId
  readonly address: string
  readonly headId: PersonId | null
  readonly since: Day
  readonly placedSince: Day
  readonly closedOn: Day | null
  readonly unit: UnitLabel
  readonly ancestors: UnitId[]
  readonly path: UnitLabel[]
}

/** A household where it stands, or stood last. */
export const householdById = (tenantId: number, householdId: string) => sql<HouseholdHead>`
  select h.household_id as "householdId", h.address, h.head_id as "headId", h.closed_on as "closedOn",
    (select min(f.valid_from) from households.household_place f
      where f.tenant_id = ${tenantId} and f.household_id = h.household_id) as since,
    w.valid_from as "placedSince", p.ancestors, ${pathOf(tenantId, sql`p.ancestors`)} as path,
    jsonb_build_object('unitId', u.unit_id, 'kind', u.kind, 'name', u.name, 'code', u.code) as unit
  from households.household h
    join lateral (select l.unit_id, l.valid_from from households.household_place l
      where l.tenant_id = ${tenantId} and l.household_id = h.household_id order by l.valid_from desc limit 1) w on true
    join core.unit u on u.tenant_id = ${tenantId} and u.unit_id = w.unit_id
    join lateral (select c.ancestors from core.unit_place c
      where c.tenant_id = ${tenantId} and c.unit_id = w.unit_id order by c.valid_from desc limit 1) p on true
  where h.tenant_id = ${tenantId} and h.household_id = ${householdId}::uuid`

/** The house as known last. */
export const houseOf = (tenantId: number, householdId: string) => sql<HouseFacts & { since: Day }>`
  select valid_from as since, fit, trash, drain, mck, latrine, water, food from households.house
  where tenant_id = ${tenantId} and household_id = ${householdId}::uuid order by valid_from desc limit 1`

export const familiesOf = (tenantId: number, householdId: string) => sql<{ familyId: FamilyId }>`
  select family_id as "familyId" from households.family
  where tenant_id = ${tenantId} and household_id = ${householdId}::uuid order by family_id`

export interface HouseholdMember {
  readonly personId: PersonId
  readonly familyId: FamilyId
  readonly name: string
  readonly sex: Sex
  readonly birthDate: Day
  readonly diedOn: Day | null
  readonly relation: Relation
  readonly since: Day
  /** The first day elsewhere; null for who lives there, or died there. */
  readonly leftOn: Day | null
  readonly possibleDuplicate: boolean
}

/** Everyone who lives there or did. */
export const membersOf = (tenantId: number, householdId: string) => sql<HouseholdMember>`
  select p.person_id as "personId", m.family_id as "familyId", p.name, p.sex, p.birth_date as "birthDate",
    p.died_on as "diedOn", m.relation, m.valid_from as since, m.valid_to as "leftOn",
    exists (select from households.possible_duplicate d
      where d.tenant_id = ${tenantId} and (d.person_id = p.person_id or d.other_id = p.person_id)) as "possibleDuplicate"
  from households.member m join core.person p on p.tenant_id = m.tenant_id and p.person_id = m.person_id
  where m.tenant_id = ${tenantId} and m.household_id = ${householdId}::uuid
  order by m.relation <> 'kepala-keluarga', p.birth_date, p.person_id`

/** The identity numbers of a household: of its families, and of all who live or lived there. */
export const numbersIn = (tenantId: number, householdId: string) => sql<{
  subjectId: string
  kind: 'nik' | 'kk'
  cipher: Buffer
  keyVersion: number
}>`
  select n.subject_id as "subjectId", n.kind, n.cipher, n.key_version as "keyVersion"
  from core.identity_number n where n.tenant_id = ${tenantId} and n.subject_id in (
    select family_id from households.family where tenant_id = ${tenantId} and household_id = ${householdId}::uuid
    union select person_id from households.member where tenant_id = ${tenantId} and household_id = ${householdId}::uuid)`

/** Where a person lives, or lived last; where a family's household stands: who may see their numbers. */
export const unitOfSubject = (tenantId: number, subjectId: string) => sql<{ unitId: UnitId; ancestors: UnitId[] }>`
  select w.unit_id as "unitId", u.ancestors
  from (select m.household_id, m.valid_from from households.member m
      where m.tenant_id = ${tenantId} and m.person_id = ${subjectId}::uuid
      union all select f.household_id, '-infinity'::date from households.family f
      where f.tenant_id = ${tenantId} and f.family_id = ${subjectId}::uuid) s
    join households.household_place w on w.tenant_id = ${tenantId} and w.household_id = s.household_id
    join core.unit_place u on u.tenant_id = ${tenantId} and u.unit_id = w.unit_id
  order by s.valid_from desc, w.valid_from desc, u.valid_from desc limit 1`
