import { sql } from 'kysely'

/**
 * Orders about the same people or households wait for each other, so that each is decided on what the one before wrote.
 * People come first: where they live, and so which households are locked, is only certain once they are.
 */
export const lockPeople = (tenantId: number, personIds: readonly string[]) => sql`
  select 1 from core.person where tenant_id = ${tenantId} and person_id = any(${personIds}::uuid[])
  order by person_id for no key update`

/** Households by id, and all that the people ever lived in: a fact about somebody touches the figures of each. */
export const lockHouseholds = (tenantId: number, householdIds: readonly string[], personIds: readonly string[]) => sql`
  select 1 from households.household where tenant_id = ${tenantId} and household_id in (
    select unnest(${householdIds}::uuid[]) union
    select household_id from households.member where tenant_id = ${tenantId} and person_id = any(${personIds}::uuid[]))
  order by household_id for no key update`

/** Whoever enters one of these numbers second sees the first (F-033). */
export const lockNumbers = (tenantId: number, hashes: readonly Uint8Array[]) => sql`
  select pg_advisory_xact_lock(key) from (
    select distinct hashtextextended(encode(h, 'hex'), ${tenantId}) as key from unnest(${hashes}::bytea[]) h order by key) k`
