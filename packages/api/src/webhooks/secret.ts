import { createHmac } from 'node:crypto'
import type { KeyRing } from '../keys/key-ring.ts'

const INFO = 'melati-webhook-1'

/**
 * The secret of a webhook, as standard-webhooks writes it. It follows from the installation's key and the webhook's salt, 32
 * random bytes that are new with each rotation and no secret themselves; so it is stored nowhere.
 */
export function webhookSecret(keys: Pick<KeyRing, 'derive'>, salt: Uint8Array): string {
  const bytes = createHmac('sha256', keys.derive(INFO)).update(salt).digest()
  return `whsec_${bytes.toString('base64')}`
}

export interface Signed {
  readonly id: string
  /** In seconds. */
  readonly timestamp: number
  readonly body: string
}

/** `v1,…` of each secret, so that a receiver that has either one is content while they are being changed. */
export function signatures(secrets: readonly string[], { id, timestamp, body }: Signed): string {
  const one = (secret: string) =>
    createHmac('sha256', Buffer.from(secret.slice('whsec_'.length), 'base64'))
      .update(`${id}.${timestamp}.${body}`)
      .digest('base64')
  return secrets.map((secret) => `v1,${one(secret)}`).join(' ')
}
