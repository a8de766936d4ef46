import type { ClosedHousehold } from '@melati/domain/households/close-household'
import type { MovedHousehold } from '@melati/domain/households/move-household'
import type { MovedPerson } from '@melati/domain/households/move-person'
import type { NamedHead } from '@melati/domain/households/name-head'
import { EVER } from '@melati/db/figures/mark'
import { type RawBuilder, sql } from 'kysely'
import { insertFamilies } from './members.ts'
import type { NewNumber } from './numbers.ts'
import { storeNumbers } from './numbers.ts'
import { marked, markHouseholds, markPeople, placesOf, told } from './touched.ts'

/** Ends one membership and begins the next; one that began the same day is put right instead. */
export function movePeople(
  tenantId: number,
  moves: readonly MovedPerson[],
  numbers: readonly NewNumber[],
  now: string,
): RawBuilder<unknown> {
  const column = <T>(pick: (move: MovedPerson) => T) => moves.map(pick)
  return sql`with asked as (
      select * from unnest(${column(({ personId }) => personId)}::uuid[], ${column(({ fromHouseholdId }) => fromHouseholdId)}::uuid[],
        ${column(({ householdId }) => householdId)}::uuid[], ${column(({ familyId }) => familyId)}::uuid[],
        ${column(({ relation }) => relation)}::text[], ${column(({ since }) => since)}::date[],
        ${column(({ replaces }) => replaces)}::boolean[])
        as a (person_id, from_id, household_id, family_id, relation, since, replaces)
    ), ${insertFamilies(
      tenantId,
      moves.filter(({ newFamily }) => newFamily !== null),
    )}, replaced as (
      update households.member m set household_id = a.household_id, family_id = a.family_id, relation = a.relation
      from asked a where m.tenant_id = ${tenantId} and m.person_id = a.person_id and m.valid_to is null and a.replaces
    ), ended as (
      update households.member m set valid_to = a.since
      from asked a where m.tenant_id = ${tenantId} and m.person_id = a.person_id and m.valid_to is null and not a.replaces
      returning a.*
    ), begun as (
      insert into households.member (tenant_id, person_id, household_id, family_id, relation, valid_from)
      select ${tenantId}::int, person_id, household_id, family_id, relation, since from ended
    ), ${storeNumbers(tenantId, numbers, now)},
    ${marked(
      tenantId,
      sql`${markPeople(tenantId, sql`select person_id, since from asked`)}
        union ${markHouseholds(tenantId, sql`select household_id, since from asked`)}`,
    )},
    ${told(tenantId, placesOf(tenantId, sql`select from_id from asked union select household_id from asked`))}
    select count(*) from asked`
}

/** Ends one place and begins the next; one that began the same day is put right instead. The old scope is told it is gone. */
export function moveHouseholds(tenantId: number, moves: readonly MovedHousehold[]): RawBuilder<unknown> {
  const column = <T>(pick: (move: MovedHousehold) => T) => moves.map(pick)
  return sql`with asked as (
      select * from unnest(${column(({ householdId }) => householdId)}::uuid[], ${column(({ fromUnitId }) => fromUnitId)}::uuid[],
        ${column(({ unitId }) => unitId)}::uuid[], ${column(({ address }) => address)}::text[],
        ${column(({ since }) => since)}::date[], ${column(({ replaces }) => replaces)}::boolean[])
        as a (household_id, from_id, unit_id, address, since, replaces)
    ), addressed as (
      update households.household h set address = a.address from asked a
      where h.tenant_id = ${tenantId} and h.household_id = a.household_id and a.address is not null
    ), replaced as (
      update households.household_place w set unit_id = a.unit_id
      from asked a where w.tenant_id = ${tenantId} and w.household_id = a.household_id and w.valid_to is null and a.replaces
    ), ended as (
      update households.household_place w set valid_to = a.since
      from asked a where w.tenant_id = ${tenantId} and w.household_id = a.household_id and w.valid_to is null and not a.replaces
      returning a.household_id, a.unit_id, a.since
    ), begun as (
      insert into households.household_place (tenant_id, household_id, unit_id, valid_from)
      select ${tenantId}::int, household_id, unit_id, since from ended
    ), ${marked(
      tenantId,
      sql`select unit_id, core.period_of(since), ${EVER}::int from asked
        union select from_id, core.period_of(since), ${EVER}::int from asked`,
    )}, ${told(
      tenantId,
      sql`select from_id, 'household', household_id, true from asked
        union all select unit_id, 'household', household_id, false from asked`,
    )}
    select count(*) from asked`
}

export const closeHouseholds = (tenantId: number, closed: readonly ClosedHousehold[]): RawBuilder<unknown> => sql`
  with asked as (
    select * from unnest(${closed.map(({ householdId }) => householdId)}::uuid[], ${closed.map(({ closedOn }) => closedOn)}::date[])
      as a (household_id, since)
  ), written as (
    update households.household h set closed_on = a.since from asked a
    where h.tenant_id = ${tenantId} and h.household_id = a.household_id
  ), ended as (
    update households.household_place w set valid_to = a.since from asked a
    where w.tenant_id = ${tenantId} and w.household_id = a.household_id and w.valid_to is null
    returning w.unit_id, w.household_id, a.since
  ), ${marked(tenantId, sql`select unit_id, core.period_of(since), ${EVER}::int from ended`)},
  ${told(tenantId, sql`select unit_id, 'household', household_id, true from ended`)}
  select count(*) from asked`

export const nameHeads = (tenantId: number, named: readonly NamedHead[]): RawBuilder<unknown> => sql`
  with asked as (
    select * from unnest(${named.map(({ householdId }) => householdId)}::uuid[], ${named.map(({ headId }) => headId)}::uuid[],
      ${named.map(({ headsFamily }) => headsFamily)}::boolean[]) as a (household_id, head_id, heads_family)
  ), written as (
    update households.household h set head_id = a.head_id from asked a
    where h.tenant_id = ${tenantId} and h.household_id = a.household_id
  ), related as (
    update households.member m set relation = 'kepala-keluarga' from asked a
    where m.tenant_id = ${tenantId} and m.person_id = a.head_id and m.valid_to is null and a.heads_family
  ), ${told(tenantId, placesOf(tenantId, sql`select household_id from asked`))}
  select count(*) from asked`
