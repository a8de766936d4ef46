import { parsePhone } from '@melati/domain/identity/phone'
import type { Deliver } from './deliver.ts'
import { type Outgoing, outgoing } from './outgoing.ts'

export interface DemoOutbox {
  readonly deliver: Deliver
  /**
   * GET /api/demo/outbox?to=…: what was sent to an address or number, newest first. A number may be
   * written as people write it. Mounted in demo and nowhere else.
   */
  handle(request: Request): Response
}

type Kept = Outgoing & { readonly at: string }

/** Messages stay in this process instead of going anywhere; the last 500 can be read. */
export function createDemoOutbox(now: () => Date): DemoOutbox {
  const kept: Kept[] = []
  return {
    async deliver(message) {
      kept.unshift({ ...outgoing(message), at: now().toISOString() })
      kept.length = Math.min(kept.length, 500)
    },
    handle(request) {
      const asked = new URL(request.url).searchParams.get('to')
      const phone = parsePhone(asked ?? '')
      const to = phone.ok ? phone.value : asked
      const messages = kept.filter((message) => to === null || message.to === to)
      return Response.json({ messages }, { headers: { 'cache-control': 'no-store' } })
    },
  }
}
