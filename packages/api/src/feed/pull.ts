import { placesWithin } from '@melati/db/places-within'
import { read } from '@melati/db/tenancy'
import type { Query } from '@melati/db/query'
import { sql } from 'kysely'
import * as z from 'zod/mini'
import type { CityHost } from '../city-host.ts'
import { findSender, type Sender } from '../command/sender.ts'
import { PROTOCOL } from '../command/push.ts'
import type { Services } from '../context.ts'
import { type Cursor, openCursor, sealCursor } from './cursor.ts'
import type { Feeds } from './define.ts'

export const PullBody = z.object({
  scopes: z
    .array(z.object({ scopeId: z.guid(), cursor: z.nullable(z.string().check(z.maxLength(1000))) }))
    .check(z.maxLength(500)),
  limit: z.optional(z.int().check(z.gte(1), z.lte(1000))),
})

interface Change {
  xid: string
  seq: number
  kind: string
  rowId: string
}

interface Place {
  epoch: string
  horizon: string
}

export interface PullAnswer {
  readonly status: 200 | 400 | 401 | 403 | 426
  readonly body: object
}

/** The units whose records this sender's phone holds: its own and all below it that stand today. */
const scopesOf = (sender: Sender) => sql<{ unitId: string }>`
  select p.unit_id as "unitId"
  from (${placesWithin(sender.tenant.tenantId, sender.actor.scopeUnitId, sender.today)}) p`

/**
 * How far this phone's commands have come: the last number the server has, and up to which number what they changed is
 * told by now. A command whose transaction has ended may still be behind the horizon, because an older one has not; only
 * then is more looked at than the phone's own row.
 */
const reached = (sender: Sender) => sql<{ lastSeq: number; reflectedSeq: number }>`
  select r.last_seq as "lastSeq", case when r.moved_in is null or r.moved_in < pg_snapshot_xmin(pg_current_snapshot()) then r.last_seq
    else coalesce((select min(o.seq) - 1 from core.outcome o
      where o.tenant_id = r.tenant_id and o.registration_id = r.registration_id and o.status = 'applied'
        and o.xid >= pg_snapshot_xmin(pg_current_snapshot())), r.last_seq) end as "reflectedSeq"
  from core.registration r where r.tenant_id = ${sender.tenant.tenantId} and r.registration_id = ${sender.registrationId}`

/**
 * One page of each scope. A change is told once its transaction and every older one has ended, so that a late commit is
 * never skipped (F-017); a cursor of another epoch, or ahead of this server, starts its scope anew (F-021).
 */
export async function pull(
  services: Services,
  feeds: Feeds,
  request: { authorization: string | null; version: string | null; body: unknown; city?: CityHost | null },
): Promise<PullAnswer> {
  if (Number(request.version ?? PROTOCOL) > PROTOCOL) return { status: 426, body: { because: 'version-not-supported' } }
  const sender = await findSender(services, request.authorization, request.city)
  if (sender === undefined) return { status: 401, body: { because: 'token-unknown' } }
  if (sender.revoked) return { status: 403, body: { because: 'registration-revoked' } }
  const parsed = PullBody.safeParse(request.body)
  if (!parsed.success) return { status: 400, body: { because: 'invalid-input' } }
  const { tenantId } = sender.tenant
  const [own, place, phone] = await read(
    services.db,
    tenantId,
    scopesOf(sender),
    sql<Place>`select core.epoch() as epoch, pg_snapshot_xmin(pg_current_snapshot())::text as horizon`,
    reached(sender),
  )
  const here = place[0]
  if (here === undefined) throw new Error('the server gave no snapshot')
  const all = own.map((row) => row.unitId)
  const mine = new Set(all)
  const asked = parsed.data.scopes.filter((scope) => mine.has(scope.scopeId))
  const cursors = asked.map((scope) => ({ scopeId: scope.scopeId, from: startOf(services, sender, here, scope) }))
  if (cursors.some(({ from }) => from === undefined)) return { status: 400, body: { because: 'invalid-input' } }
  const scopes = await pages(services, feeds, sender, here, cursors as Start[], parsed.data.limit ?? 300)
  return {
    status: 200,
    body: {
      epoch: here.epoch,
      scopes,
      left: parsed.data.scopes.flatMap((scope) => (mine.has(scope.scopeId) ? [] : [scope.scopeId])),
      all,
      expectedSeq: (phone[0]?.lastSeq ?? 0) + 1,
      reflectedSeq: phone[0]?.reflectedSeq ?? 0,
    },
  }
}

interface Start {
  readonly scopeId: string
  readonly from: { readonly xid: string; readonly seq: number; readonly reset: boolean }
}

/** Undefined for a cursor of another tenant or scope: that is no accident. */
function startOf(
  services: Services,
  sender: Sender,
  here: Place,
  scope: { scopeId: string; cursor: string | null },
): Start['from'] | undefined {
  if (scope.cursor === null) return { xid: '0', seq: 0, reset: false }
  const cursor = openCursor(services.keys, scope.cursor)
  if (cursor === undefined || cursor.tenantId !== sender.tenant.tenantId || cursor.scopeId !== scope.scopeId)
    return undefined
  const ahead = cursor.epoch !== here.epoch || BigInt(cursor.xid) >= BigInt(here.horizon)
  return ahead ? { xid: '0', seq: 0, reset: true } : { xid: cursor.xid, seq: cursor.seq, reset: false }
}

async function pages(
  services: Services,
  feeds: Feeds,
  sender: Sender,
  here: Place,
  starts: readonly Start[],
  limit: number,
) {
  const { tenantId } = sender.tenant
  const found = await read(
    services.db,
    tenantId,
    ...starts.map(
      ({ scopeId, from }) => sql<Change>`
        select xid::text as xid, seq, kind, row_id as "rowId" from core.change
        where tenant_id = ${tenantId} and scope_id = ${scopeId}::uuid
          and (xid, seq) > (${from.xid}::text::xid8, ${from.seq}::bigint) and xid < ${here.horizon}::text::xid8
        order by xid, seq limit ${limit}`,
    ),
  )
  const wanted = starts.flatMap(({ scopeId }, index) => byKind(scopeId, found[index] ?? []))
  const loads: Query<{ id: string; row: unknown }>[] = wanted.flatMap(({ scopeId, kind, ids }) => {
    const rows = feeds[kind]
    return rows === undefined ? [] : [rows(tenantId, scopeId, ids)]
  })
  const known = wanted.filter(({ kind }) => feeds[kind] !== undefined)
  const rows = loads.length === 0 ? [] : await read(services.db, tenantId, ...loads)
  const contents = new Map<string, unknown>()
  known.forEach(({ scopeId, kind }, index) => {
    for (const one of rows[index] ?? []) contents.set(`${scopeId} ${kind} ${one.id}`, one.row)
  })
  return starts.map(({ scopeId, from }, index) => {
    const changes = found[index] ?? []
    const last = changes.at(-1)
    const cursor: Cursor = {
      tenantId,
      scopeId,
      epoch: here.epoch,
      xid: last?.xid ?? from.xid,
      seq: last?.seq ?? from.seq,
    }
    return {
      scopeId,
      changes: byKind(scopeId, changes).flatMap(({ kind, ids }) =>
        ids.map((id) => ({ kind, id, row: contents.get(`${scopeId} ${kind} ${id}`) ?? null })),
      ),
      cursor: sealCursor(services.keys, cursor, services.randomBytes(12)),
      more: changes.length === limit,
      ...(from.reset ? { reset: true as const } : {}),
    }
  })
}

function byKind(scopeId: string, changes: readonly Change[]) {
  const kinds = new Map<string, Set<string>>()
  for (const { kind, rowId } of changes) kinds.set(kind, (kinds.get(kind) ?? new Set()).add(rowId))
  return [...kinds].map(([kind, ids]) => ({ scopeId, kind, ids: [...ids] }))
}
