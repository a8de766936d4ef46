import type { PageKey } from '@melati/api/page'
import type { EventType } from '@melati/domain/events'
import type { ApiKeyId, DeliveryId, WebhookId } from '@melati/domain/ids'
import { type RawBuilder, sql } from 'kysely'

export interface NewKey {
  readonly apiKeyId: string
  readonly hash: Buffer
  readonly tail: string
  readonly name: string
  readonly scopes: readonly string[]
  readonly accountId: string
  readonly grantId: string
  readonly days: number
}

/** Answers a row when it was written, none when a key of this id is there already. */
export const insertKey = (tenantId: number, key: NewKey, now: string) => sql<{ expiresAt: string }>`
  insert into core.api_key (tenant_id, api_key_id, hash, tail, name, scopes, account_id, grant_id, made_at, expires_at)
  values (${tenantId}, ${key.apiKeyId}, ${key.hash}, ${key.tail}, ${key.name}, ${key.scopes}::text[], ${key.accountId},
    ${key.grantId}, ${now}::timestamptz, ${now}::timestamptz + ${key.days} * interval '1 day')
  on conflict (tenant_id, api_key_id) do nothing returning expires_at as "expiresAt"`

export interface ListedKey {
  readonly apiKeyId: ApiKeyId
  readonly name: string
  readonly tail: string
  readonly scopes: string[]
  readonly madeAt: string
  readonly expiresAt: string
  readonly lastUsedAt: string | null
  readonly state: 'live' | 'expired' | 'revoked'
}

export const keysOf = (tenantId: number, now: string) => sql<ListedKey>`
  select api_key_id as "apiKeyId", name, tail, scopes, made_at as "madeAt", expires_at as "expiresAt",
    last_used_at as "lastUsedAt",
    case when revoked_at is not null then 'revoked' when expires_at <= ${now}::timestamptz then 'expired' else 'live' end as state
  from core.api_key where tenant_id = ${tenantId} order by made_at desc, api_key_id limit 200`

export const keyStates = (tenantId: number, ids: readonly string[]) => sql<{ apiKeyId: ApiKeyId; revoked: boolean }>`
  select api_key_id as "apiKeyId", revoked_at is not null as revoked from core.api_key
  where tenant_id = ${tenantId} and api_key_id = any(${ids}::uuid[]) for update`

export const revokeKeys = (tenantId: number, ids: readonly string[], now: string) => sql`
  update core.api_key set revoked_at = ${now}::timestamptz
  where tenant_id = ${tenantId} and api_key_id = any(${ids}::uuid[]) and revoked_at is null`

export interface NewWebhook {
  readonly webhookId: string
  readonly url: string
  readonly types: readonly string[]
  readonly salt: Uint8Array
  readonly accountId: string
}

/** Answers a row when it was written, none when a webhook of this id is there already. */
export const insertWebhook = (tenantId: number, hook: NewWebhook, now: string) => sql<{ webhookId: string }>`
  insert into core.webhook (tenant_id, webhook_id, url, types, salt, account_id, made_at)
  values (${tenantId}, ${hook.webhookId}, ${hook.url}, ${hook.types}::text[], ${hook.salt}, ${hook.accountId}, ${now}::timestamptz)
  on conflict (tenant_id, webhook_id) do nothing returning webhook_id as "webhookId"`

export interface ListedWebhook {
  readonly webhookId: WebhookId
  readonly url: string
  readonly types: EventType[]
  readonly madeAt: string
  /** Until when the secret of before signs too; null when there is none. */
  readonly olderUntil: string | null
  readonly waiting: number
  readonly dead: number
}

export const webhooksOf = (tenantId: number, now: string) => sql<ListedWebhook>`
  select w.webhook_id as "webhookId", w.url, w.types, w.made_at as "madeAt",
    case when w.older_until > ${now}::timestamptz then w.older_until end as "olderUntil",
    coalesce(d.waiting, 0) as waiting, coalesce(d.dead, 0) as dead
  from core.webhook w left join lateral (
    select (count(*) filter (where state = 'waiting'))::int as waiting, (count(*) filter (where state = 'dead'))::int as dead
    from core.delivery d where d.tenant_id = w.tenant_id and d.webhook_id = w.webhook_id) d on true
  where w.tenant_id = ${tenantId} and w.removed_at is null order by w.made_at, w.webhook_id`

/** Living webhooks among these, held until the end of the transaction. */
export const liveWebhooks = (tenantId: number, ids: readonly string[]) => sql<{
  webhookId: WebhookId
  types: EventType[]
}>`
  select webhook_id as "webhookId", types from core.webhook
  where tenant_id = ${tenantId} and webhook_id = any(${ids}::uuid[]) and removed_at is null for update`

export const setTypes = (tenantId: number, webhookId: string, types: readonly string[]) => sql`
  update core.webhook set types = ${types}::text[] where tenant_id = ${tenantId} and webhook_id = ${webhookId}::uuid`

/** The secret of before goes on signing for a day. */
export const setSalt = (tenantId: number, webhookId: string, salt: Uint8Array, now: string) => sql<{
  webhookId: string
}>`
  update core.webhook set older_salt = salt, older_until = ${now}::timestamptz + interval '1 day', salt = ${salt}
  where tenant_id = ${tenantId} and webhook_id = ${webhookId}::uuid and removed_at is null returning webhook_id as "webhookId"`

export const removeWebhooks = (tenantId: number, ids: readonly string[], now: string) => sql`
  update core.webhook set removed_at = ${now}::timestamptz
  where tenant_id = ${tenantId} and webhook_id = any(${ids}::uuid[]) and removed_at is null`

interface Attempt {
  readonly at: string
  readonly status?: number
  readonly why?: 'address-refused' | 'no-answer'
}

export interface ListedDelivery {
  readonly deliveryId: DeliveryId
  readonly type: EventType
  readonly at: string
  readonly state: 'waiting' | 'delivered' | 'dead'
  readonly tries: number
  readonly nextAt: string | null
  readonly last: Attempt | null
}

export const deliveriesOf = (
  tenantId: number,
  { webhookId, state, after, limit }: { webhookId: string; state: string | null; after: PageKey | null; limit: number },
) => sql<ListedDelivery>`
  select d.delivery_id as "deliveryId", e.type, e.at, d.state, d.tries,
    case when d.state = 'waiting' then d.next_at end as "nextAt", d.attempts -> -1 as last
  from core.delivery d join core.event e on e.tenant_id = d.tenant_id and e.event_id = d.event_id
  where d.tenant_id = ${tenantId} and d.webhook_id = ${webhookId}::uuid and (${state}::text is null or d.state = ${state})
    and (${after?.id ?? null}::uuid is null or (e.at, d.delivery_id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid))
  order by e.at desc, d.delivery_id desc limit ${limit}`

export const deliveryStates = (tenantId: number, ids: readonly string[]) => sql<{
  deliveryId: DeliveryId
  waiting: boolean
}>`
  select d.delivery_id as "deliveryId", d.state = 'waiting' as waiting from core.delivery d
    join core.webhook w on w.tenant_id = d.tenant_id and w.webhook_id = d.webhook_id and w.removed_at is null
  where d.tenant_id = ${tenantId} and d.delivery_id = any(${ids}::uuid[]) for update of d`

const again = (now: string): RawBuilder<unknown> =>
  sql`state = 'waiting', tries = 0, next_at = ${now}::timestamptz, settled_at = null`

export const sendAgainAll = (tenantId: number, ids: readonly string[], now: string) => sql`
  update core.delivery set ${again(now)} where tenant_id = ${tenantId} and delivery_id = any(${ids}::uuid[])`

/** What happened since then once more, also what this webhook was not there for. */
export const replaySince = (tenantId: number, webhookId: string, since: string, now: string) => sql`
  insert into core.delivery (tenant_id, webhook_id, event_id, object, seq, next_at)
  select ${tenantId}::int, w.webhook_id, e.event_id, e.object, e.seq, ${now}::timestamptz
  from core.event e join core.webhook w on w.tenant_id = ${tenantId} and w.webhook_id = ${webhookId}::uuid
  where e.tenant_id = ${tenantId} and e.at >= ${since}::timestamptz and e.type = any(w.types)
  on conflict (tenant_id, webhook_id, event_id) do update set ${again(now)}`
