import { createHash } from 'node:crypto'
import type { Message } from '@melati/api/auth/deliver'
import { outgoing } from '@melati/api/auth/outgoing'
import type { Services } from '@melati/api/context'
import { keyRing } from '@melati/api/keys/key-ring'
import { loadSealer } from '@melati/api/keys/sealer'
import type { Db } from '@melati/db/connect'
import { allOperations, moduleTitles } from '../app-router.ts'
import { rights } from '../rights.ts'

/** Noon in Jakarta on 15 June 2026, until a test sets it on. */
export interface TestClock {
  now: Date
}

/** What the server gives requests, with a clock, ids and bytes that are the same in every run. */
export async function makeServices(db: Db): Promise<{ services: Services; clock: TestClock; sent: Message[] }> {
  const clock: TestClock = { now: new Date('2026-06-15T05:00:00Z') }
  const sent: Message[] = []
  const keys = keyRing(new Uint8Array(32).fill(7))
  const randomBytes = counted()
  const services: Services = {
    db,
    now: () => clock.now,
    newId: ids(),
    randomBytes,
    keys,
    sealer: await loadSealer(db, keys, clock.now, randomBytes),
    deliver: async (message) => {
      // What no carrier would be given is not sent here either.
      outgoing(message)
      sent.push(message)
    },
    rights,
    titles: moduleTitles,
    baseUrl: 'https://melati.test',
    log: { info: () => {}, warn: () => {}, error: () => {} },
    demo: false,
    operations: allOperations,
    localWebhooks: true,
  }
  return { services, clock, sent }
}

function ids() {
  let made = 0
  return () => {
    made += 1
    return `00000000-0000-4000-9000-${made.toString(16).padStart(12, '0')}`
  }
}

function counted() {
  let made = 0
  return (length: number) => {
    made += 1
    const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, n) =>
      createHash('sha256').update(`${made}:${n}`).digest(),
    )
    return new Uint8Array(Buffer.concat(blocks).subarray(0, length))
  }
}
