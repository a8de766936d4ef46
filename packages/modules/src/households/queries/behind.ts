import type { PageKey } from '@melati/api/page'
import { targetWithin } from '@melati/db/figures/within'
import type { HouseColumn } from '@melati/domain/households/house-columns'
import type { FamilyId, HouseholdId, PersonId, UnitId } from '@melati/domain/ids'
import type { Sex } from '@melati/domain/identity/sex'
import { type RawBuilder, sql } from 'kysely'
import { kelurahanName } from '../../hierarchy/published.ts'
import { type Persons, residents } from '../figures.ts'
import { houseAsOf, trueOfHouse } from './house.ts'

export interface BehindOf {
  readonly unitId: string
  /** yyyymm */
  readonly period: number
  readonly after: PageKey | null
  readonly limit: number
}

interface Place {
  readonly householdId: HouseholdId
  readonly address: string
  readonly unitId: UnitId
  readonly unitName: string
  /** Of the unit; null where it stands in none. */
  readonly kelurahanName: string | null
}

export interface PersonBehind extends Place {
  readonly personId: PersonId
  readonly name: string
  readonly sex: Sex
  /** Completed years on the last day of the month. */
  readonly age: number
}

/** Those who live in a household or family that day. */
export interface HomeBehind extends Place {
  readonly headName: string | null
  readonly persons: number
}

export interface FamilyBehind extends HomeBehind {
  readonly familyId: FamilyId
}

/** The persons of some sexes and age classes that a month counts, by name. */
export const personsBehind = (
  tenantId: number,
  wanted: readonly Persons[],
  { unitId, period, after, limit }: BehindOf,
): RawBuilder<PersonBehind> => sql`
  with target as materialized (${targetWithin(tenantId, unitId, period)}), page as materialized (
    select p.person_id, p.name, p.sex, extract(year from age(t.day, p.birth_date))::int as age, h.household_id, h.unit_id
    from ${residents(tenantId)}
    where (p.sex, a.class) in (select * from unnest(${wanted.map((one) => one.sex)}::text[],
        ${wanted.map((one) => one.class)}::int[]))
      and (${after?.id ?? null}::uuid is null or (p.name, p.person_id) > (${after?.at ?? ''}::text, ${after?.id ?? null}::uuid))
    order by p.name, p.person_id limit ${limit}
  )
  select p.person_id as "personId", p.name, p.sex, p.age, p.household_id as "householdId", h.address, p.unit_id as "unitId",
    u.name as "unitName", ${kelurahanName(tenantId, sql`p.unit_id`)} as "kelurahanName"
  from page p join households.household h on h.tenant_id = ${tenantId} and h.household_id = p.household_id
    join core.unit u on u.tenant_id = ${tenantId} and u.unit_id = p.unit_id
  order by p.name, p.person_id`

/** All of them, or those of whose house something is true. */
export const householdsBehind = (tenantId: number, of: BehindOf, house?: HouseColumn): RawBuilder<HomeBehind> =>
  homesBehind(
    tenantId,
    of,
    sql`m.household_id`,
    sql`p.person_id = k.head_id`,
    house === undefined
      ? sql``
      : sql`join lateral (${houseAsOf(tenantId, sql`m.household_id`, sql`t.day`)}) o on ${trueOfHouse[house]}`,
  )

export const familiesBehind = (tenantId: number, of: BehindOf): RawBuilder<FamilyBehind> =>
  homesBehind(tenantId, of, sql`m.family_id`, sql`m.relation = 'kepala-keluarga'`)

/** Households or families, by address; `id` says which, `heads` who of them is named, `only` leaves some out. */
function homesBehind<Row extends HomeBehind>(
  tenantId: number,
  { unitId, period, after, limit }: BehindOf,
  id: RawBuilder<unknown>,
  heads: RawBuilder<unknown>,
  only: RawBuilder<unknown> = sql``,
): RawBuilder<Row> {
  return sql`
  with target as materialized (${targetWithin(tenantId, unitId, period)}), homes as (
    select ${id} as id, m.household_id, h.unit_id, k.address, count(*)::int as persons,
      min(p.name) filter (where ${heads}) as head_name
    from ${residents(tenantId)}
      join households.household k on k.tenant_id = ${tenantId} and k.household_id = m.household_id ${only}
    group by ${id}, m.household_id, h.unit_id, k.address
  )
  select o.id as "familyId", o.household_id as "householdId", o.address, o.head_name as "headName", o.persons,
    o.unit_id as "unitId", u.name as "unitName", ${kelurahanName(tenantId, sql`o.unit_id`)} as "kelurahanName"
  from homes o join core.unit u on u.tenant_id = ${tenantId} and u.unit_id = o.unit_id
  where ${after?.id ?? null}::uuid is null or (o.address collate hierarchy.natural, o.id)
    > (${after?.at ?? ''}::text collate hierarchy.natural, ${after?.id ?? null}::uuid)
  order by o.address collate hierarchy.natural, o.id limit ${limit}`
}
