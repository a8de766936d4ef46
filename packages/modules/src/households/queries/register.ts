import { basisOf } from '@melati/db/basis'
import type { RegisteredHousehold } from '@melati/domain/households/register-household'
import { EVER } from '@melati/db/figures/mark'
import { type RawBuilder, sql } from 'kysely'
import { type NewNumber, storeNumbers } from './numbers.ts'
import { insertFamilyStays } from './family-stays.ts'
import { marked, told } from './touched.ts'

/** Households with their families, people and numbers, their marks and their part of the feed, in one statement. */
export function insertHouseholds(
  tenantId: number,
  households: readonly RegisteredHousehold[],
  numbers: readonly NewNumber[],
  now: string,
): RawBuilder<unknown> {
  const column = <T>(pick: (household: RegisteredHousehold) => T) => households.map(pick)
  const families = households.flatMap(({ householdId, unitId, since, families: own }) =>
    own.map((family) => ({ ...family, householdId, unitId, since })),
  )
  const people = families.flatMap(({ householdId, familyId, since, members }) =>
    members.map((member) => ({ ...member, householdId, familyId, since })),
  )
  return sql`with asked as (
      select * from unnest(${column(({ householdId }) => householdId)}::uuid[], ${column(({ unitId }) => unitId)}::uuid[],
        ${column(({ address }) => address)}::text[], ${column(({ since }) => since)}::date[],
        ${column(({ headId }) => headId)}::uuid[]) as a (household_id, unit_id, address, since, head_id)
    ), houses as (
      insert into households.household (tenant_id, household_id, basis_id, address, head_id, created_at)
      select ${tenantId}::int, household_id, ${basisOf(tenantId, 'penduduk')}, address, head_id, ${now}::timestamptz from asked
    ), placed as (
      insert into households.household_place (tenant_id, household_id, unit_id, valid_from)
      select ${tenantId}::int, household_id, unit_id, since from asked
    ), families as (
      insert into households.family (tenant_id, family_id, household_id)
      select ${tenantId}::int, f.* from unnest(${families.map(({ familyId }) => familyId)}::uuid[],
        ${families.map(({ householdId }) => householdId)}::uuid[]) f
    ), ${insertPeople(tenantId, people, now)}, ${insertFamilyStays(tenantId, families)}, ${storeNumbers(tenantId, numbers, now)},
    ${marked(tenantId, sql`select unit_id, core.period_of(since), ${EVER}::int from asked`)},
    ${told(tenantId, sql`select unit_id, 'household', household_id, false from asked`)}
    select count(*) from asked`
}

export interface NewPerson {
  readonly personId: string
  readonly name: string
  readonly sex: string
  readonly birthDate: string
  readonly householdId: string
  readonly familyId: string
  readonly relation: string
  readonly since: string
}

/** The CTEs `people` and `members`. */
export function insertPeople(tenantId: number, people: readonly NewPerson[], now: string): RawBuilder<unknown> {
  const column = (pick: (person: NewPerson) => string) => people.map(pick)
  const ids = column(({ personId }) => personId)
  return sql`people as (
      insert into core.person (tenant_id, person_id, basis_id, name, sex, birth_date, created_at)
      select ${tenantId}::int, p.person_id, ${basisOf(tenantId, 'penduduk')}, p.name, p.sex, p.birth_date, ${now}::timestamptz
      from unnest(${ids}::uuid[], ${column(({ name }) => name)}::text[], ${column(({ sex }) => sex)}::text[],
        ${column(({ birthDate }) => birthDate)}::date[]) as p (person_id, name, sex, birth_date)
    ), members as (
      insert into households.member (tenant_id, person_id, household_id, family_id, relation, valid_from)
      select ${tenantId}::int, m.* from unnest(${ids}::uuid[], ${column(({ householdId }) => householdId)}::uuid[],
        ${column(({ familyId }) => familyId)}::uuid[], ${column(({ relation }) => relation)}::text[],
        ${column(({ since }) => since)}::date[]) m
    )`
}
