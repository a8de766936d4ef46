import { type Tx, write } from '@melati/db/tenancy'
import { sql } from 'kysely'
import { auditRows } from '../audit/record.ts'
import type { Services } from '../context.ts'
import { identityVault, tenantKeys } from '../keys/identity-vault.ts'
import { heldChildren, keepCommands } from './kept.ts'
import {
  type Answer,
  type Call,
  insertOutcomes,
  type Status,
  storedOutcomes,
  type StoredOutcome,
  updateOutcomes,
} from './outcome.ts'
import { payloadHash } from './procedure.ts'
import { enterDay, tellOverDay } from './phone-day.ts'
import { openRecord, type Opened } from './record.ts'
import { type Commands, runCalls } from './run.ts'
import type { Sender } from './sender.ts'

/** The id is null where the record could not even be read. */
export interface BatchOutcome {
  readonly commandId: string | null
  readonly seq: number | null
  readonly status: Status
  readonly answer: Answer
}

export type BatchResult =
  | { readonly kind: 'done'; readonly outcomes: BatchOutcome[]; readonly expectedSeq: number }
  | { readonly kind: 'gap'; readonly expectedSeq: number }
  | { readonly kind: 'quota' }
  | { readonly kind: 'busy' }

interface Known {
  readonly lastSeq: number
  readonly stored: readonly StoredOutcome[]
}

/** One batch, one transaction: decisions, their writes, their outcomes, their audit rows and the phone's place. */
export async function applyBatch(
  services: Services,
  commands: Commands,
  sender: Sender,
  records: readonly Opened[],
  perDay: number,
): Promise<BatchResult> {
  const now = services.now().toISOString()
  const { tenantId } = sender.tenant
  return write(services.db, tenantId, async (tx) => {
    const ids = records.flatMap((one) => (one.ok ? [one.record.id, ...named(one.record)] : []))
    const [registration, stored, keyRows, held] = await tx.run(
      enterDay(sender, records.length),
      storedOutcomes(
        tenantId,
        ids,
        sender.registrationId,
        records.map((one) => one.seq),
      ),
      tenantKeys(tenantId),
      heldChildren(sender, ids),
    )
    const phone = registration[0]
    if (phone === undefined) throw new Error('the registration is gone')
    if (phone.dayCount > perDay) {
      await tx.commitWith(tellOverDay(sender, now))
      return { kind: 'quota' }
    }
    const known = { lastSeq: phone.lastSeq, stored }
    const fresh = records.filter((one) => one.seq > known.lastSeq)
    const gap = fresh.find((one, index) => one.seq !== known.lastSeq + 1 + index)
    if (gap !== undefined) return { kind: 'gap', expectedSeq: known.lastSeq + 1 }
    const repeated = records.filter((one) => one.seq <= known.lastSeq).map((one) => repeatOf(one, known))
    const taken = takenIds(fresh, known)
    const damaged = fresh.filter((one) => !one.ok || taken.has(one.seq))
    const calls = fresh.flatMap((one) => (one.ok && !taken.has(one.seq) ? [callOf(one)] : []))
    const released = releasedBy(services, sender, fresh, held)
    const ran = await runCalls(
      tx,
      {
        tenantId,
        tenant: sender.tenant,
        actor: sender.actor,
        today: sender.today,
        now,
        newId: services.newId,
        randomBytes: services.randomBytes,
        identity: identityVault(services.keys, tenantId, keyRows),
      },
      [...calls, ...released],
      commands,
      parents(known, fresh),
    )
    const mine = { accountId: sender.actor.accountId, registrationId: sender.registrationId }
    const isNew = ({ call }: { call: Call }) => call.heldBefore !== true
    const keep = [
      ...damaged.map((one) => ({
        commandId: one.ok ? one.record.id : null,
        seq: one.seq,
        sealed: one.sealed,
        why: one.ok ? 'id-taken' : 'unreadable',
      })),
      ...ran.done.flatMap(({ call, outcome }) => keptIfHeld(call, outcome.status, fresh)),
      ...changedSince(records, repeated),
    ]
    const expectedSeq = known.lastSeq + fresh.length + 1
    await tx.commitWith(
      ...ran.pending,
      insertOutcomes(tenantId, mine, now, ran.done.filter(isNew)),
      updateOutcomes(
        tenantId,
        ran.done.filter((one) => !isNew(one)).map((one) => one.outcome),
      ),
      auditRows(tenantId, now, { ...mine, grantId: sender.actor.grantId }, ran.audit),
      keepCommands(sender, now, keep),
      movePhone(sender, expectedSeq - 1, now),
    )
    return {
      kind: 'done',
      expectedSeq,
      outcomes: [...repeated, ...damaged.map(damagedOutcome), ...ran.done.map((one) => one.outcome)].toSorted(
        (a, b) => (a.seq ?? 0) - (b.seq ?? 0),
      ),
    }
  })
}

/** Keeps every record, sealed, for the coordinator and moves the phone on; none has an effect. */
export async function quarantineBatch(
  services: Services,
  sender: Sender,
  records: readonly Opened[],
  { why, perDay }: { readonly why: string; readonly perDay: number },
): Promise<BatchResult> {
  const now = services.now().toISOString()
  return write(services.db, sender.tenant.tenantId, async (tx: Tx) => {
    const [[phone]] = await tx.run(enterDay(sender, records.length))
    if (phone === undefined) throw new Error('the registration is gone')
    if (phone.dayCount > perDay) {
      await tx.commitWith(tellOverDay(sender, now))
      return { kind: 'quota' }
    }
    const { lastSeq } = phone
    const fresh = records.filter((one) => one.seq > lastSeq)
    const next = Math.max(lastSeq, ...fresh.map((one) => one.seq))
    await tx.commitWith(
      keepCommands(
        sender,
        now,
        fresh.map((one) => ({ commandId: one.ok ? one.record.id : null, seq: one.seq, sealed: one.sealed, why })),
      ),
      movePhone(sender, next, now),
    )
    return { kind: 'done', expectedSeq: next + 1, outcomes: records.map(damagedOutcome) }
  })
}

const named = (record: { after?: string | undefined; corrects?: string | undefined }) =>
  [record.after, record.corrects].filter((id) => id !== undefined)

function movePhone(sender: Sender, lastSeq: number, now: string) {
  return sql`update core.registration set last_seq = ${lastSeq}, last_seen_at = ${now}::timestamptz,
      moved_in = pg_current_xact_id()
    where tenant_id = ${sender.tenant.tenantId} and registration_id = ${sender.registrationId}`
}

function callOf({ record }: Opened & { ok: true }): Call {
  return {
    commandId: record.id,
    path: record.path,
    input: record.input,
    after: record.after ?? null,
    madeAt: record.madeAt,
    seq: record.seq,
    payloadHash: payloadHash(record.path, record.input),
  }
}

/** A repeat is answered from what is stored, if it is the same; another payload under its number is a mismatch (F-006). */
function repeatOf(one: Opened, known: Known): BatchOutcome {
  const before = known.stored.find((outcome) => outcome.seq === one.seq)
  if (before === undefined) return damagedOutcome(one)
  if (
    one.ok &&
    before.commandId === one.record.id &&
    before.payloadHash.equals(payloadHash(one.record.path, one.record.input))
  ) {
    return { commandId: before.commandId, seq: one.seq, status: before.status, answer: before.answer }
  }
  return { commandId: before.commandId, seq: one.seq, status: 'mismatch', answer: { because: 'idempotency-mismatch' } }
}

/** What came again under its number with other contents: kept for a person to compare, without any effect. */
function changedSince(records: readonly Opened[], repeated: readonly BatchOutcome[]) {
  const mismatched = new Set(repeated.flatMap((one) => (one.status === 'mismatch' ? [one.seq] : [])))
  return records
    .filter((one) => mismatched.has(one.seq))
    .map((one) => ({ commandId: one.ok ? one.record.id : null, seq: one.seq, sealed: one.sealed, why: 'mismatch' }))
}

/** New numbers under an id that has an outcome already, or gets one in this batch: two orders must never share one. */
function takenIds(fresh: readonly Opened[], known: Known): Set<number> {
  const ids = new Set(known.stored.map((before) => before.commandId))
  const taken = new Set<number>()
  for (const one of fresh) {
    if (!one.ok) continue
    if (ids.has(one.record.id)) taken.add(one.seq)
    ids.add(one.record.id)
  }
  return taken
}

const damagedOutcome = (one: Opened): BatchOutcome => ({
  commandId: one.ok ? one.record.id : null,
  seq: one.seq,
  status: 'quarantined',
  answer: {},
})

function parents(known: Known, fresh: readonly Opened[]): Map<string, Status> {
  const settled = new Map(known.stored.map((outcome) => [outcome.commandId, outcome.status]))
  for (const one of fresh) if (one.ok) settled.delete(one.record.id)
  return settled
}

/** Children that were held for what this batch brings or corrects run again behind it (F-011). */
function releasedBy(
  services: Services,
  sender: Sender,
  fresh: readonly Opened[],
  held: readonly { seq: number; after: string; sealed: Buffer }[],
): Call[] {
  const unseal = services.sealer.opener()
  return held.flatMap(({ seq, after, sealed }) => {
    const opened = openRecord(unseal(sealed, `${sender.registrationId}:${seq}`), seq, sealed)
    const parent = fresh.find((one) => one.ok && (one.record.id === after || one.record.corrects === after))
    if (!opened.ok || parent === undefined || !parent.ok) return []
    return [{ ...callOf(opened), after: parent.record.id, heldBefore: true }]
  })
}

function keptIfHeld(call: Call, status: Status, fresh: readonly Opened[]) {
  const record = fresh.find((one) => one.ok && one.record.id === call.commandId)
  return status === 'held' && record !== undefined && call.heldBefore !== true
    ? [{ commandId: call.commandId, seq: record.seq, sealed: record.sealed, why: 'waiting-for-parent' }]
    : []
}
