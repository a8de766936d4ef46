import { type RawBuilder, sql } from 'kysely'

/** What a write touched: of a person every household she ever belonged to. */
export interface Touched {
  readonly people?: readonly string[]
  readonly households?: readonly string[]
}

/**
 * The family stays of the households that a write touched, worked out anew: it goes behind that write, in the same flush. Two
 * statements, since a row that goes and comes again would meet itself in one.
 */
export function familyStaysAgain(tenantId: number, { people = [], households = [] }: Touched): RawBuilder<unknown>[] {
  const touched = sql`array(select unnest(${households}::uuid[]) union select m.household_id from households.member m
    where m.tenant_id = ${tenantId} and m.person_id = any(${people}::uuid[]))`
  return [
    sql`delete from households.family_stay f where f.tenant_id = ${tenantId} and f.household_id = any(${touched})`,
    sql`
      insert into households.family_stay
        (tenant_id, unit_id, household_id, family_id, valid_from, valid_to, male_births, female_births)
      select ${tenantId}::int, s.* from households.stays_of(${tenantId}, ${touched}) s`,
  ]
}

/** A family that moves in together with its household. */
export interface NewFamilyStay {
  readonly unitId: string
  readonly householdId: string
  readonly familyId: string
  readonly since: string
  readonly members: readonly { readonly sex: string; readonly birthDate: string }[]
}

/** The CTE `staying`. */
export function insertFamilyStays(tenantId: number, families: readonly NewFamilyStay[]): RawBuilder<unknown> {
  const column = (pick: (family: NewFamilyStay) => string) => families.map(pick)
  return sql`staying as (
      insert into households.family_stay
        (tenant_id, unit_id, household_id, family_id, valid_from, valid_to, male_births, female_births)
      select ${tenantId}::int, s.unit_id, s.household_id, s.family_id, s.since, 'infinity', s.male::date[], s.female::date[]
      from unnest(${column(({ unitId }) => unitId)}::uuid[], ${column(({ householdId }) => householdId)}::uuid[],
        ${column(({ familyId }) => familyId)}::uuid[], ${column(({ since }) => since)}::date[],
        ${column((family) => births(family, 'L'))}::text[], ${column((family) => births(family, 'P'))}::text[])
        as s (unit_id, household_id, family_id, since, male, female)
    )`
}

/** Birth dates of one sex as an array of PostgreSQL, the oldest first. */
const births = ({ members }: NewFamilyStay, sex: string): string =>
  `{${members
    .flatMap((member) => (member.sex === sex ? [member.birthDate] : []))
    .toSorted()
    .join(',')}}`
