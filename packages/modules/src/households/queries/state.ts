import type { Day } from '@melati/domain/day'
import type { HouseholdState, MemberState } from '@melati/domain/households/household-state'
import type { FamilyId, HouseholdId, PersonId } from '@melati/domain/ids'
import { sql } from 'kysely'

/**
 * Households as the rules see them: those asked for, and those the people live in now. A household stands, or stood last,
 * where its latest place says; its members are the living.
 */
export const householdStates = (
  tenantId: number,
  householdIds: readonly string[],
  personIds: readonly string[],
) => sql<HouseholdState>`
  with wanted as (
    select unnest(${householdIds}::uuid[]) as household_id union
    select household_id from households.member
    where tenant_id = ${tenantId} and person_id = any(${personIds}::uuid[]) and valid_to is null
  )
  select h.household_id as "householdId", h.head_id as "headId", h.closed_on as "closedOn",
    (select min(f.valid_from) from households.household_place f
      where f.tenant_id = ${tenantId} and f.household_id = h.household_id) as since,
    w.valid_from as "placedSince",
    jsonb_build_object('unitId', u.unit_id, 'kind', u.kind, 'name', u.name, 'parentId', p.parent_id,
      'ancestors', to_jsonb(p.ancestors)) as unit,
    array(select f.family_id::text from households.family f
      where f.tenant_id = ${tenantId} and f.household_id = h.household_id order by f.family_id) as "familyIds",
    coalesce((select jsonb_agg(jsonb_build_object('personId', m.person_id, 'familyId', m.family_id, 'relation', m.relation,
        'since', m.valid_from) order by m.person_id)
      from households.member m join core.person q on q.tenant_id = ${tenantId} and q.person_id = m.person_id
      where m.tenant_id = ${tenantId} and m.household_id = h.household_id and m.valid_to is null and q.died_on is null),
      '[]') as members
  from wanted join households.household h on h.tenant_id = ${tenantId} and h.household_id = wanted.household_id
    join lateral (select l.unit_id, l.valid_from from households.household_place l
      where l.tenant_id = ${tenantId} and l.household_id = h.household_id order by l.valid_from desc limit 1) w on true
    join core.unit u on u.tenant_id = ${tenantId} and u.unit_id = w.unit_id
    join lateral (select c.parent_id, c.ancestors from core.unit_place c
      where c.tenant_id = ${tenantId} and c.unit_id = w.unit_id order by c.valid_from desc limit 1) p on true`

export interface PersonRow extends Pick<MemberState, 'relation'> {
  readonly personId: PersonId
  readonly birthDate: Day
  readonly diedOn: Day | null
  /** Where they live now; null after moving out. */
  readonly householdId: HouseholdId | null
  readonly familyId: FamilyId
  readonly since: Day
}

/** Residents, now or once. Who sits on a board and lives in no household here is none. */
export const residentsById = (tenantId: number, personIds: readonly string[]) => sql<PersonRow>`
  select p.person_id as "personId", p.birth_date as "birthDate", p.died_on as "diedOn", m.household_id as "householdId",
    m.family_id as "familyId", m.relation, m.valid_from as since
  from core.person p left join households.member m on m.tenant_id = p.tenant_id and m.person_id = p.person_id
    and m.valid_to is null
  where p.tenant_id = ${tenantId} and p.person_id = any(${personIds}::uuid[]) and p.birth_date is not null`

/** Which of these ids the tenant has already, of any kind. */
export const takenIds = (
  tenantId: number,
  ids: {
    readonly households: readonly string[]
    readonly families: readonly string[]
    readonly people: readonly string[]
  },
) => sql<{ id: string }>`
  select household_id as id from households.household
  where tenant_id = ${tenantId} and household_id = any(${ids.households}::uuid[])
  union all select family_id from households.family where tenant_id = ${tenantId} and family_id = any(${ids.families}::uuid[])
  union all select person_id from core.person where tenant_id = ${tenantId} and person_id = any(${ids.people}::uuid[])`

/** The households of families, to know one that belongs elsewhere. */
export const familiesById = (tenantId: number, familyIds: readonly string[]) => sql<{
  familyId: FamilyId
  householdId: HouseholdId
}>`select family_id as "familyId", household_id as "householdId" from households.family
  where tenant_id = ${tenantId} and family_id = any(${familyIds}::uuid[])`

/**
 * How many houses stand in each unit before each order of a run: those that are there, and those of the orders ahead of it.
 */
export const housesBefore = (
  tenantId: number,
  orders: readonly { readonly householdId: string; readonly unitId: string }[],
) => sql<{ householdId: string; houses: number }>`
  select o.household_id as "householdId", (coalesce(n.houses, 0) + row_number() over (partition by o.unit_id order by o.n) - 1)::int as houses
  from unnest(${orders.map((order) => order.householdId)}::uuid[], ${orders.map((order) => order.unitId)}::uuid[])
    with ordinality as o (household_id, unit_id, n)
  left join lateral (select count(*) as houses from households.household_place w
    where w.tenant_id = ${tenantId} and w.unit_id = o.unit_id and w.valid_to is null) n on true`
