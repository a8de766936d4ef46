import type { RegistrationId } from '@melati/domain/ids'
import type { DeviceRegistered } from '../device/registrations.ts'
import { createPhone } from '../phone.ts'
import type { Phone } from '../phone.ts'
import { checkPhone } from '../storage-state.ts'

/** What a browser test drives: the kit as an app would start it, in a real browser on a real disk. */
export type Page = {
  phone: Phone
  /** The answer as JSON: its type is too deep for what a browser test passes along. */
  enrol: (answer: string, pin: string) => Promise<boolean>
  unlock: (registrationId: RegistrationId, pin: string) => Promise<boolean>
  /** Records without pause, numbering on from `from`, and tells each one that was called saved. */
  recordOn: (from: number) => Promise<void>
  amounts: () => Promise<number[]>
}

declare global {
  interface Window {
    kit: Page
    saved: (amount: number) => void
  }
}

const check = await checkPhone()
if (!check.ok) throw new Error(`this browser has no ${check.missing.join(', ')}`)
const phone = await createPhone({ version: 1, overlays: {} })

window.kit = {
  phone,
  enrol: async (text, pin) => {
    const answer = JSON.parse(text) as DeviceRegistered
    return (await phone.registrations.enrol({ answer, label: 'Sri', pin })).ok
  },
  unlock: async (registrationId, pin) => (await phone.session.unlock(registrationId, pin)).ok,
  recordOn: async (from) => {
    for (let amount = from; ; amount += 1) {
      const recorded = await phone.outbox.record('up2k.recordSale', { amount })
      if (recorded.ok) window.saved(amount)
    }
  },
  amounts: async () => (await phone.outbox.list()).map(({ input }) => (input as { amount: number }).amount),
}
