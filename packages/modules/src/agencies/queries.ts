import type { AddedAgency } from '@melati/domain/agencies/add-agency'
import type { AgencyState } from '@melati/domain/agencies/agency-state'
import type { ClosedAgency } from '@melati/domain/agencies/close-agency'
import type { RenamedAgency } from '@melati/domain/agencies/rename-agency'
import type { Day } from '@melati/domain/day'
import type { AgencyId } from '@melati/domain/ids'
import { type RawBuilder, sql } from 'kysely'

const columns = sql`a.agency_id as "agencyId", a.name, a.short_name as "shortName", a.named_since as "namedSince",
  a.valid_to as "closedOn"`

/** The dinas of a city are changed by one at a time: two at once could take the same name. */
export const lockAgencies = (tenantId: number) =>
  sql`select pg_advisory_xact_lock(${tenantId}::int, hashtext('agencies'))`

/** All of a city, closed ones too: a city has some dozens. */
export const agencyStates = (tenantId: number) => sql<AgencyState>`
  select ${columns} from agencies.agency a where a.tenant_id = ${tenantId}`

/** A dinas that cannot close before this transaction ends. */
export const holdAgency = (tenantId: number, agencyId: string) => sql<AgencyState>`
  select ${columns} from agencies.agency a where a.tenant_id = ${tenantId} and a.agency_id = ${agencyId}::uuid for share`

/** What a dinas is called now; both are expressions of the query around it. */
export const agencyName = (tenantId: RawBuilder<unknown>, agencyId: RawBuilder<unknown>): RawBuilder<string | null> =>
  sql`(select n.name from agencies.agency n where n.tenant_id = ${tenantId} and n.agency_id = ${agencyId})`

export interface ListedAgency extends AgencyState {
  readonly since: Day
  readonly successor: { readonly agencyId: AgencyId; readonly name: string } | null
  /** What it was called before, the latest first; `to` is the first day under the next name. */
  readonly formerNames: { readonly name: string; readonly from: Day; readonly to: Day }[]
  /** Who holds a live grant on it. */
  readonly officers: number
}

/** The open ones first, by name. */
export const listedAgencies = (tenantId: number, today: string) => sql<ListedAgency>`
  select ${columns}, a.valid_from as since,
    case when s.agency_id is null then null else jsonb_build_object('agencyId', s.agency_id, 'name', s.name) end as successor,
    coalesce((select jsonb_agg(jsonb_build_object('name', f.name, 'from', f.valid_from, 'to', f.valid_to)
        order by f.valid_from desc)
      from agencies.former_name f where f.tenant_id = a.tenant_id and f.agency_id = a.agency_id), '[]') as "formerNames",
    (select count(*)::int from core.grant g where g.tenant_id = a.tenant_id and g.scope_kind = 'agency'
      and g.scope_id = a.agency_id and g.valid_from <= ${today}::date
      and (g.valid_to is null or g.valid_to > ${today}::date)) as officers
  from agencies.agency a
    left join agencies.agency s on s.tenant_id = a.tenant_id and s.agency_id = a.successor_id
  where a.tenant_id = ${tenantId}
  order by a.valid_to is not null, a.name, a.agency_id`

export const insertAgencies = (tenantId: number, agencies: readonly AddedAgency[]) => sql`
  insert into agencies.agency (tenant_id, agency_id, name, short_name, named_since, valid_from)
  select ${tenantId}::int, n.id, n.name, n.short_name, n.since, n.since
  from unnest(${agencies.map(({ agencyId }) => agencyId)}::uuid[], ${agencies.map(({ name }) => name)}::text[],
    ${agencies.map(({ shortName }) => shortName)}::text[], ${agencies.map(({ since }) => since)}::date[])
    as n (id, name, short_name, since)`

export const renameAgency = (tenantId: number, { agencyId, name, shortName, since, before }: RenamedAgency) => sql`
  with kept as (
    insert into agencies.former_name (tenant_id, agency_id, name, short_name, valid_from, valid_to)
    select ${tenantId}::int, ${agencyId}::uuid, ${before?.name ?? null}::text, ${before?.shortName ?? null}::text,
      ${before?.namedSince ?? null}::date, ${since}::date
    where ${before !== null}::boolean
  )
  update agencies.agency set name = ${name}, short_name = ${shortName}, named_since = ${since}::date
  where tenant_id = ${tenantId} and agency_id = ${agencyId}::uuid`

export const closeAgency = (tenantId: number, { agencyId, closedOn, successorId }: ClosedAgency) => sql`
  update agencies.agency set valid_to = ${closedOn}::date, successor_id = ${successorId}::uuid
  where tenant_id = ${tenantId} and agency_id = ${agencyId}::uuid`
