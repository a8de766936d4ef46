import type { Deliver } from '@melati/api/auth/deliver'
import { outgoing } from '@melati/api/auth/outgoing'

/** Longer than this nobody waits for a carrier, in ms (F-089). */
const PATIENCE = 10_000

/**
 * Hands messages to a service of the operator's choice: a POST of `{ channel, to, template, language, values, text }`
 * with `Authorization: Bearer <DELIVER_TOKEN>`. Anything but a 2xx means it was not taken.
 */
export function webhookCarrier({ url, token }: { url: string; token: string }): Deliver {
  return async (message) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(outgoing(message)),
      signal: AbortSignal.timeout(PATIENCE),
      redirect: 'error',
    })
    await response.body?.cancel()
    if (!response.ok) throw new Error(`the carrier answered ${response.status}`)
  }
}
