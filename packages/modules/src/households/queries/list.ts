import type { PageKey } from '@melati/api/page'
import { waysWithin } from '@melati/db/places-within'
import type { HouseholdId, PersonId, UnitId } from '@melati/domain/ids'
import { type RawBuilder, sql } from 'kysely'
import { kelurahanName } from '../../hierarchy/published.ts'

export interface HouseholdListRow {
  readonly householdId: HouseholdId
  readonly address: string
  /** The living KRT; null where the household has none. */
  readonly headName: string | null
  readonly unitId: UnitId
  readonly unitName: string
  /** Of the unit; null where the unit stands in none. */
  readonly kelurahanName: string | null
  readonly families: number
  readonly persons: number
  readonly possibleDuplicate: boolean
  /** Whom a search by name found. */
  readonly match: { readonly personId: PersonId; readonly name: string } | null
}

export interface ListOf {
  readonly unitId: string
  readonly after: PageKey | null
  readonly limit: number
}

/**
 * Open households in a unit, in the order of their addresses: house 2 before house 10. The few of a kelurahan are sorted,
 * while a city's are walked in that order until the page is full, hence each way for itself.
 */
export const householdsWithin = (
  tenantId: number,
  { unitId, after, limit }: ListOf,
): RawBuilder<HouseholdListRow> => sql`
  with page as materialized (${sql.join(
    waysWithin(tenantId, unitId, 'open').map(
      (places) => sql`(
    select h.household_id, h.address, h.head_id, w.unit_id, null::jsonb as match
    from households.household h
      join households.household_place w on w.tenant_id = h.tenant_id and w.household_id = h.household_id and w.valid_to is null
      join (${places}) u on u.unit_id = w.unit_id
    where h.tenant_id = ${tenantId} and h.closed_on is null
      and (${after?.id ?? null}::uuid is null or (h.address collate hierarchy.natural, h.household_id)
        > (${after?.at ?? ''}::text collate hierarchy.natural, ${after?.id ?? null}::uuid))
    order by h.address collate hierarchy.natural, h.household_id limit ${limit})`,
    ),
    sql` union all `,
  )}) ${shown(tenantId)} order by p.address collate hierarchy.natural, p.household_id`

/** One row per living resident whose name holds the text, in the order of names. */
export const householdsOfNamed = (
  tenantId: number,
  { unitId, after, limit }: ListOf,
  text: string,
): RawBuilder<HouseholdListRow> => sql`
  with page as materialized (
    select h.household_id, h.address, h.head_id, s.unit_id, s.name,
      jsonb_build_object('personId', s.person_id, 'name', s.name) as match
    from search.residents(${text}, ${unitId}::uuid, ${after?.at ?? null}::text, ${after?.id ?? null}::uuid, ${limit}::int) s
      join households.household h on h.tenant_id = ${tenantId} and h.household_id = s.household_id
  ) ${shown(tenantId)} order by p.match ->> 'name', p.match ->> 'personId'`

/** What a list says of the households of `page`. */
const shown = (tenantId: number) => sql`
  select p.household_id as "householdId", p.address, (${livingHead(tenantId)}) as "headName", p.unit_id as "unitId",
    u.name as "unitName", ${kelurahanName(tenantId, sql`p.unit_id`)} as "kelurahanName", n.families, n.persons, n.doubled as "possibleDuplicate", p.match
  from page p join core.unit u on u.tenant_id = ${tenantId} and u.unit_id = p.unit_id
    cross join lateral (
      select count(distinct m.family_id)::int as families, count(*)::int as persons, coalesce(bool_or(exists (
        select from households.possible_duplicate d
        where d.tenant_id = ${tenantId} and (d.person_id = m.person_id or d.other_id = m.person_id))), false) as doubled
      from households.member m join core.person q on q.tenant_id = ${tenantId} and q.person_id = m.person_id
      where m.tenant_id = ${tenantId} and m.household_id = p.household_id and m.valid_to is null and q.died_on is null) n`

/** The name of the head of `p`, if she lives and lives there. */
const livingHead = (tenantId: number) => sql`
  select q.name from core.person q join households.member m on m.tenant_id = q.tenant_id and m.person_id = q.person_id
    and m.valid_to is null
  where q.tenant_id = ${tenantId} and q.person_id = p.head_id and q.died_on is null and m.household_id = p.household_id`
