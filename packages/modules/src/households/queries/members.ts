import type { AddedMember } from '@melati/domain/households/add-member'
import type { CorrectedBirthDate } from '@melati/domain/households/correct-birth-date'
import type { Left } from '@melati/domain/households/leave'
import type { RecordedDeath } from '@melati/domain/households/record-death'
import { type RawBuilder, sql } from 'kysely'
import { type NewNumber, storeNumbers } from './numbers.ts'
import { insertPeople } from './register.ts'
import { homesOf, marked, markHouseholds, markPeople, placesOf, told } from './touched.ts'

/** New people in households that are there, with the families some of them found. */
export function insertMembers(
  tenantId: number,
  members: readonly AddedMember[],
  numbers: readonly NewNumber[],
  now: string,
): RawBuilder<unknown> {
  const founded = members.filter(({ newFamily }) => newFamily !== null)
  return sql`with asked as (
      select * from unnest(${members.map(({ householdId }) => householdId)}::uuid[], ${members.map(({ since }) => since)}::date[])
        as a (household_id, since)
    ), ${insertFamilies(tenantId, founded)}, ${insertPeople(tenantId, members, now)}, ${storeNumbers(tenantId, numbers, now)},
    ${marked(tenantId, markHouseholds(tenantId, sql`select household_id, since from asked`))},
    ${told(tenantId, placesOf(tenantId, sql`select distinct household_id from asked`))}
    select count(*) from asked`
}

/** The CTE `families`. */
export const insertFamilies = (
  tenantId: number,
  families: readonly { readonly familyId: string; readonly householdId: string }[],
) => sql`families as (
      insert into households.family (tenant_id, family_id, household_id)
      select ${tenantId}::int, f.* from unnest(${families.map(({ familyId }) => familyId)}::uuid[],
        ${families.map(({ householdId }) => householdId)}::uuid[]) f
    )`

/** A birth date was always what it is now: every month of every unit the person ever counted in is counted again. */
export const updateBirthDates = (tenantId: number, people: readonly CorrectedBirthDate[]): RawBuilder<unknown> => sql`
  with asked as (
    select * from unnest(${people.map(({ personId }) => personId)}::uuid[], ${people.map(({ birthDate }) => birthDate)}::date[])
      as a (person_id, birth_date)
  ), written as (
    update core.person p set birth_date = a.birth_date from asked a
    where p.tenant_id = ${tenantId} and p.person_id = a.person_id
  ), ${marked(tenantId, markPeople(tenantId, sql`select person_id, '-infinity'::date from asked`))},
  ${told(tenantId, homesOf(tenantId, sql`select person_id from asked`))}
  select count(*) from asked`

export const updateDeaths = (tenantId: number, people: readonly RecordedDeath[]): RawBuilder<unknown> => sql`
  with asked as (
    select * from unnest(${people.map(({ personId }) => personId)}::uuid[], ${people.map(({ diedOn }) => diedOn)}::date[])
      as a (person_id, since)
  ), written as (
    update core.person p set died_on = a.since from asked a
    where p.tenant_id = ${tenantId} and p.person_id = a.person_id
  ), ${marked(tenantId, markPeople(tenantId, sql`select person_id, since from asked`))},
  ${told(tenantId, homesOf(tenantId, sql`select person_id from asked`))}
  select count(*) from asked`

export const endMemberships = (tenantId: number, people: readonly Left[]): RawBuilder<unknown> => sql`
  with asked as (
    select * from unnest(${people.map(({ personId }) => personId)}::uuid[], ${people.map(({ leftOn }) => leftOn)}::date[])
      as a (person_id, since)
  ), written as (
    update households.member m set valid_to = a.since from asked a
    where m.tenant_id = ${tenantId} and m.person_id = a.person_id and m.valid_to is null
  ), ${marked(tenantId, markPeople(tenantId, sql`select person_id, since from asked`))},
  ${told(tenantId, homesOf(tenantId, sql`select person_id from asked`))}
  select count(*) from asked`
