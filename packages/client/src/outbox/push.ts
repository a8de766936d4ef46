import { toBase64url } from '../crypto/base64url.ts'
import { utf8 } from '../crypto/bytes.ts'
import { postJson } from '../exchange.ts'
import { failureOf } from '../failure.ts'
import type { ServerFailure } from '../failure.ts'
import type { Platform } from '../platform.ts'
import { OtherSeq, PushAnswer } from '../protocol.ts'
import type { CommandOutcome } from '../protocol.ts'
import type { Lost } from './marker.ts'
import type { OutboxRecord, SealedCopy } from './record.ts'

export type Pushed =
  | { kind: 'answered'; outcomes: CommandOutcome[]; expectedSeq: number; revoked: boolean }
  | { kind: 'other-seq'; expectedSeq: number }
  | ServerFailure

export type Sendable = { record: OutboxRecord; copy: SealedCopy | undefined }

export type Wire = {
  url: string
  registrationId: string
  token: string
  version: number
  signal: AbortSignal
  /** Told before a long wait and after it, for whoever watches over the caller. */
  expectWithin: (ms: number) => void
}

export const localWorkMs = 30_000

const handshakeMs = 30_000
const longestMs = 240_000

/** Patience for a line of 1 kbit a second, so that a slow phone is not cut off again and again just before it is done. */
export function pushTimeoutMs(bytes: number): number {
  return Math.min(handshakeMs + bytes * 8, longestMs)
}

export async function push(platform: Platform, wire: Wire, batch: readonly Sendable[], lost?: Lost): Promise<Pushed> {
  const commands = batch.map((each) => ({ seq: each.record.seq, sealed: toBase64url(wireBytes(each)) }))
  const bytes = commands.reduce((total, { sealed }) => total + sealed.length, 0)
  const body = {
    registrationId: wire.registrationId,
    commands,
    ...(lost && { lost: { count: lost.count, since: lost.since } }),
  }
  const { token, version, signal } = wire
  const timeoutMs = pushTimeoutMs(bytes)
  wire.expectWithin(timeoutMs)
  const exchange = await postJson(platform, { url: `${wire.url}/api/push`, token, version, signal, body, timeoutMs })
  wire.expectWithin(localWorkMs)
  if (exchange?.status === 200) {
    const answer = PushAnswer.safeParse(exchange.body)
    if (answer.success) return { kind: 'answered', ...answer.data, revoked: answer.data.revoked === true }
    return exchange.body === undefined ? { kind: 'no-network' } : { kind: 'broken' }
  }
  if (exchange?.status === 409) {
    const other = OtherSeq.safeParse(exchange.body)
    if (other.success) return { kind: 'other-seq', expectedSeq: other.data.expectedSeq }
  }
  return failureOf(exchange)
}

/** A damaged record goes up as it is found, so that support has all there is; the server sets it aside. */
function wireBytes({ record, copy }: Sendable) {
  if (copy?.sealed instanceof Uint8Array && copy.sealed.length > 0) return copy.sealed
  return utf8(JSON.stringify({ damaged: true, id: record.id, path: record.path, madeAt: record.madeAt }))
}
