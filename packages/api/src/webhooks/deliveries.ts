import { ask, write } from '@melati/db/tenancy'
import { sql } from 'kysely'
import type { Services } from '../context.ts'
import { type Loop, startLoop } from '../jobs/loop.ts'
import { type Posted, post, type Resolve } from './post.ts'
import { signatures, webhookSecret } from './secret.ts'

export type DeliveryServices = Pick<Services, 'db' | 'now' | 'log' | 'keys' | 'randomBytes' | 'localWebhooks'>

export interface DeliveryOptions {
  readonly resolve?: Resolve
  readonly patience?: number
  /** Ms between two looks at what is due. */
  readonly pause?: number
}

/** Seconds until the next try after each that failed; after the last one it is given up: a day and a half. */
const backOff = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400]

/** Seconds for which what was taken is left to whoever took it; a worker that ended meanwhile so loses nothing. */
const LEASE = 60
const AT_ONCE = 32

interface Due {
  webhook_id: string
  event_id: string
  url: string
  salt: Buffer
  older_salt: Buffer | null
  tries: number
  type: string
  at: string
  data: object
}

/**
 * Takes what is due. Of each object only the oldest that waits: an event of it that failed holds back its later ones until it
 * is delivered or given up. The tenant is the row's, and rows are read under it.
 */
async function take({ db, now }: DeliveryServices, tenantId: number, most: number): Promise<Due[]> {
  const at = now().toISOString()
  return write(db, tenantId, async (tx) => {
    const [due] = await tx.commitWith(sql<Due>`
      with due as (
        select d.webhook_id, d.event_id from core.delivery d
          join core.webhook w on w.tenant_id = d.tenant_id and w.webhook_id = d.webhook_id and w.removed_at is null
        where d.tenant_id = ${tenantId} and d.state = 'waiting' and d.next_at <= ${at}::timestamptz
          and not exists (select from core.delivery e where e.tenant_id = d.tenant_id and e.webhook_id = d.webhook_id
            and e.object = d.object and e.state = 'waiting' and e.seq < d.seq)
        order by d.seq limit ${most} for update of d skip locked
      ), taken as (
        update core.delivery d set tries = d.tries + 1, next_at = ${at}::timestamptz + ${LEASE} * interval '1 second'
        from due where d.tenant_id = ${tenantId} and d.webhook_id = due.webhook_id and d.event_id = due.event_id
        returning d.webhook_id, d.event_id, d.tries, d.seq
      )
      select t.webhook_id, t.event_id, t.tries, w.url, w.salt, e.type, e.at, e.data,
        case when w.older_until > ${at}::timestamptz then w.older_salt end as older_salt
      from taken t join core.webhook w on w.tenant_id = ${tenantId} and w.webhook_id = t.webhook_id
        join core.event e on e.tenant_id = ${tenantId} and e.event_id = t.event_id order by t.seq`)
    return due
  })
}

async function deliver(
  services: DeliveryServices,
  options: DeliveryOptions,
  tenantId: number,
  due: Due,
): Promise<void> {
  const { keys, now, localWebhooks: allowLocal } = services
  const { event_id: id, type, data } = due
  const begun = now()
  const timestamp = Math.floor(begun.getTime() / 1000)
  const body = JSON.stringify({ type, timestamp: new Date(due.at).toISOString(), data })
  const secrets = [due.salt, due.older_salt].flatMap((salt) => (salt === null ? [] : [webhookSecret(keys, salt)]))
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Melati-Webhook/1',
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatures(secrets, { id, timestamp, body }),
  }
  const { resolve, patience } = options
  const posted = await post({ url: due.url, headers, body }, { allowLocal, resolve, patience })
  await settle(services, tenantId, due, posted)
}

/** Keeps what became of one try; unless somebody else has tried since, because this took longer than its lease. */
async function settle(services: DeliveryServices, tenantId: number, due: Due, posted: Posted): Promise<void> {
  const at = services.now()
  const isDone = 'status' in posted && posted.status >= 200 && posted.status < 300
  const pause = backOff[due.tries - 1]
  const state = isDone ? 'delivered' : pause === undefined ? 'dead' : 'waiting'
  // A fifth more or less, so that what failed together does not come back together.
  const jitter = 0.8 + ((services.randomBytes(1)[0] ?? 0) / 255) * 0.4
  const nextAt = new Date(at.getTime() + (pause ?? 0) * 1000 * jitter)
  const attempt = JSON.stringify([{ at: at.toISOString(), ...posted }])
  await write(services.db, tenantId, (tx) =>
    tx.commitWith(sql`update core.delivery set state = ${state}, next_at = ${nextAt.toISOString()}::timestamptz,
        attempts = attempts || ${attempt}::jsonb,
        settled_at = ${state === 'waiting' ? null : at.toISOString()}::timestamptz
      where tenant_id = ${tenantId} and webhook_id = ${due.webhook_id}::uuid and event_id = ${due.event_id}::uuid
        and state = 'waiting' and tries = ${due.tries}`),
  )
  if (state === 'dead') services.log.warn({ tenantId, webhookId: due.webhook_id }, 'a delivery was given up')
}

/** The worker that tells other systems: at least once, each object's events in order. Two may run beside each other. */
export function startDeliveries(services: DeliveryServices, options: DeliveryOptions = {}): Loop {
  const { db, log, now } = services
  const underway = new Set<Promise<void>>()
  const begin = (tenantId: number, due: Due) => {
    const one = deliver(services, options, tenantId, due)
      .catch((error: unknown) => log.error({ tenantId, err: error }, 'a delivery could not be kept'))
      .finally(() => underway.delete(one))
    underway.add(one)
  }
  const loop = startLoop({
    name: 'deliveries',
    pause: options.pause ?? 500,
    log,
    now,
    async turn(isStopping) {
      const at = now().toISOString()
      const [tenants] = await ask(
        db,
        sql<{ tenant_id: number }>`select tenant_id from search.tenants_to_tell(${at}::timestamptz)`,
      )
      // Each city a part of the places that are free, so that one with many slow receivers leaves some to the others.
      const share = Math.max(1, Math.floor((AT_ONCE - underway.size) / Math.max(1, tenants.length)))
      for (const { tenant_id: tenantId } of tenants) {
        if (isStopping() || underway.size >= AT_ONCE) return
        for (const due of await take(services, tenantId, share)) begin(tenantId, due)
      }
    },
  })
  return {
    lastTurn: () => loop.lastTurn(),
    async stop() {
      await loop.stop()
      await Promise.all(underway)
    },
  }
}
