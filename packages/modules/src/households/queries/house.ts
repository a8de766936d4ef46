import { type RawBuilder, sql } from 'kysely'
import type { Day } from '@melati/domain/day'
import type { DescribedHouse } from '@melati/domain/households/describe-house'
import type { HouseColumn } from '@melati/domain/households/house-columns'
import type { HouseFacts } from '@melati/domain/households/house'
import type { HouseVersion } from '@melati/domain/households/house-history'
import type { HouseholdId } from '@melati/domain/ids'
import { marked, markHouseholds, placesOf, told } from './touched.ts'

export interface HouseRow extends HouseFacts {
  readonly householdId: HouseholdId
  readonly since: Day
  readonly stated: HouseVersion['stated']
}

/** All that was ever stated of the houses of some households, by day. */
export const housesOf = (tenantId: number, householdIds: readonly string[]) => sql<HouseRow>`
  select household_id as "householdId", valid_from as since, stated, fit, trash, drain, mck, latrine, water, food
  from households.house where tenant_id = ${tenantId} and household_id = any(${householdIds}::uuid[])
  order by household_id, valid_from`

export const versionsIn = (rows: readonly HouseRow[], householdId: string): HouseVersion[] =>
  rows.flatMap((row) => {
    const { householdId: id, since, stated, ...facts } = row
    return id === householdId ? [{ since, stated, facts }] : []
  })

/** Versions from a day on take the place of those that are there. */
export function storeHouses(tenantId: number, described: readonly DescribedHouse[]): RawBuilder<unknown> {
  const rows = described.flatMap(({ householdId, versions }) =>
    versions.map((version) => ({ householdId, ...version, ...version.facts })),
  )
  const column = <T>(pick: (row: (typeof rows)[number]) => T) => rows.map(pick)
  return sql`with asked as (
      select * from unnest(${described.map(({ householdId }) => householdId)}::uuid[], ${described.map(({ since }) => since)}::date[])
        as a (household_id, since)
    ), written as (
      insert into households.house (tenant_id, household_id, valid_from, stated, fit, trash, drain, mck, latrine, water, food)
      select ${tenantId}::int, v.household_id, v.since, string_to_array(v.stated, ','), v.fit, v.trash, v.drain, v.mck,
        v.latrine, string_to_array(v.water, ','), v.food
      from unnest(${column(({ householdId }) => householdId)}::uuid[], ${column(({ since }) => since)}::date[],
        ${column(({ stated }) => stated.join())}::text[], ${column(({ fit }) => fit)}::boolean[],
        ${column(({ trash }) => trash)}::boolean[], ${column(({ drain }) => drain)}::boolean[],
        ${column(({ mck }) => mck)}::boolean[], ${column(({ latrine }) => latrine)}::boolean[],
        ${column(({ water }) => water?.join() ?? null)}::text[], ${column(({ food }) => food)}::text[])
        as v (household_id, since, stated, fit, trash, drain, mck, latrine, water, food)
      on conflict (tenant_id, household_id, valid_from) do update set stated = excluded.stated, fit = excluded.fit,
        trash = excluded.trash, drain = excluded.drain, mck = excluded.mck, latrine = excluded.latrine,
        water = excluded.water, food = excluded.food
    ), ${marked(tenantId, markHouseholds(tenantId, sql`select household_id, since from asked`))},
    ${told(tenantId, placesOf(tenantId, sql`select household_id from asked`))}
    select count(*) from asked`
}

/** The house `o` of a household as known on a day; no row where nothing was ever stated. */
export const houseAsOf = (tenantId: number, householdId: RawBuilder<unknown>, day: RawBuilder<unknown>) => sql`
  select s.fit, s.trash, s.drain, s.mck, s.latrine, s.water, s.food from households.house s
  where s.tenant_id = ${tenantId} and s.household_id = ${householdId} and s.valid_from <= ${day}
  order by s.valid_from desc limit 1`

/** `domain/households/house-columns.ts` in SQL: what is true of the house `o` that counts in a column. */
export const trueOfHouse: Readonly<Record<HouseColumn, RawBuilder<unknown>>> = {
  house_fit: sql`o.fit`,
  house_unfit: sql`not o.fit`,
  house_trash: sql`o.trash`,
  house_spal: sql`o.drain`,
  house_mck: sql`o.mck`,
  house_latrine: sql`o.latrine`,
  water_pdam: sql`'pdam' = any(o.water)`,
  water_well: sql`'sumur' = any(o.water)`,
  water_river: sql`'sungai' = any(o.water)`,
  water_other: sql`'lainnya' = any(o.water)`,
  food_rice: sql`o.food = 'beras'`,
  food_other: sql`o.food = 'non-beras'`,
}
