import { createCipheriv, createDecipheriv } from 'node:crypto'
import { ask, read, write } from '@melati/db/tenancy'
import type { Query } from '@melati/db/query'
import { sql } from 'kysely'
import * as z from 'zod/mini'
import type { Message } from '../auth/deliver.ts'
import type { Services } from '../context.ts'
import type { KeyRing } from '../keys/key-ring.ts'

/** The job's payload: which message, and nothing else. Whose it is says the stored row. */
const Payload = z.object({ messageId: z.uuid() })

const INFO = 'melati-message-1'

/**
 * A statement for the transaction of what the message tells of: if that is rolled back, nothing is sent. The row holds it
 * sealed, since it carries numbers, addresses and one-time links, and is deleted once it is delivered.
 */
export function queueMessage(
  services: Pick<Services, 'keys' | 'newId' | 'randomBytes'>,
  tenantId: number,
  now: string,
  message: Message,
): Query<unknown> {
  const messageId = services.newId()
  const sealed = seal(services.keys, messageId, message, services.randomBytes(12))
  return sql`with kept as (
      insert into core.message (tenant_id, message_id, sealed, created_at)
      values (${tenantId}, ${messageId}, ${sealed}, ${now}::timestamptz) returning message_id
    ) select core.enqueue('deliver', jsonb_build_object('messageId', message_id)) from kept`
}

/** The job `deliver`. Throws what the carrier throws, so that the runner tries again later. */
export async function deliverMessage(
  { db, keys, deliver }: Pick<Services, 'db' | 'keys' | 'deliver'>,
  payload: unknown,
): Promise<void> {
  const { messageId } = Payload.parse(payload)
  const [[found]] = await ask(db, sql<{ tenant: number | null }>`select search.message_tenant(${messageId}) as tenant`)
  if (found?.tenant === undefined || found.tenant === null) return
  const tenantId = found.tenant
  const [[row]] = await read(
    db,
    tenantId,
    sql<{
      sealed: Buffer
    }>`select sealed from core.message where tenant_id = ${tenantId} and message_id = ${messageId}`,
  )
  if (row === undefined) return
  await deliver(unseal(keys, messageId, row.sealed))
  await write(db, tenantId, (tx) =>
    tx.commitWith(sql`delete from core.message where tenant_id = ${tenantId} and message_id = ${messageId}`),
  )
}

function seal(keys: KeyRing, messageId: string, message: Message, iv: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', keys.derive(INFO), iv).setAAD(Buffer.from(messageId))
  return Buffer.concat([iv, cipher.update(JSON.stringify(message)), cipher.final(), cipher.getAuthTag()])
}

function unseal(keys: KeyRing, messageId: string, sealed: Uint8Array): Message {
  const decipher = createDecipheriv('aes-256-gcm', keys.derive(INFO), sealed.subarray(0, 12))
  decipher.setAAD(Buffer.from(messageId)).setAuthTag(sealed.subarray(-16))
  const plain = Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()])
  // What we sealed is what comes out: the tag says so.
  return JSON.parse(plain.toString('utf8')) as Message
}
