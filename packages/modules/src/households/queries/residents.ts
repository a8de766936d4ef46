import { type RawBuilder, sql } from 'kysely'

/** Whose stays changed: of a person every household she ever belonged to. */
export interface Changed {
  readonly people?: readonly string[]
  readonly households?: readonly string[]
}

/**
 * Who lives where when, worked out anew for the households that a write touched: it goes behind that write, in the same
 * flush. Two statements, since a row that goes and comes again would meet itself in one.
 */
export function residentsAgain(tenantId: number, { people = [], households = [] }: Changed): RawBuilder<unknown>[] {
  const touched = sql`array(select unnest(${households}::uuid[]) union select m.household_id from households.member m
    where m.tenant_id = ${tenantId} and m.person_id = any(${people}::uuid[]))`
  return [
    sql`delete from households.resident r where r.tenant_id = ${tenantId} and r.household_id = any(${touched})`,
    sql`
      insert into households.resident
        (tenant_id, unit_id, household_id, family_id, person_id, valid_from, valid_to, sex, birth_date, died_on)
      select ${tenantId}::int, w.unit_id, m.household_id, m.family_id, m.person_id, greatest(w.valid_from, m.valid_from),
        least(w.valid_to, m.valid_to), p.sex, p.birth_date, p.died_on
      from households.member m
        join households.household_place w on w.tenant_id = ${tenantId} and w.household_id = m.household_id
        join core.person p on p.tenant_id = ${tenantId} and p.person_id = m.person_id and p.birth_date is not null
      where m.tenant_id = ${tenantId} and m.household_id = any(${touched})
        and (least(w.valid_to, m.valid_to) is null or least(w.valid_to, m.valid_to) > greatest(w.valid_from, m.valid_from))`,
  ]
}

/** Somebody who moves in together with her household. */
export interface NewResident {
  readonly unitId: string
  readonly householdId: string
  readonly familyId: string
  readonly personId: string
  readonly since: string
  readonly sex: string
  readonly birthDate: string
}

/** The CTE `residing`. */
export function insertResidents(tenantId: number, people: readonly NewResident[]): RawBuilder<unknown> {
  const column = (pick: (person: NewResident) => string) => people.map(pick)
  return sql`residing as (
      insert into households.resident
        (tenant_id, unit_id, household_id, family_id, person_id, valid_from, sex, birth_date)
      select ${tenantId}::int, r.* from unnest(${column(({ unitId }) => unitId)}::uuid[],
        ${column(({ householdId }) => householdId)}::uuid[], ${column(({ familyId }) => familyId)}::uuid[],
        ${column(({ personId }) => personId)}::uuid[], ${column(({ since }) => since)}::date[],
        ${column(({ sex }) => sex)}::text[], ${column(({ birthDate }) => birthDate)}::date[]) r
    )`
}
