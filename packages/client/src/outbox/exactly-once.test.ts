import { test } from '@fast-check/vitest'
import * as fc from 'fast-check'
import { expect } from 'vitest'
import { startPeer } from '../testing/peer.ts'
import { newDisk, pin, startCadre, startPhone, until } from '../testing/phone.ts'

const action = fc.oneof(
  { weight: 4, arbitrary: fc.constant('record' as const) },
  { weight: 2, arbitrary: fc.constant('record-while-sending' as const) },
  { weight: 2, arbitrary: fc.constant('send' as const) },
  fc.constantFrom('lose-reply' as const, 'lose-request' as const, 'busy' as const, 'portal' as const),
  { weight: 2, arbitrary: fc.constant('restart' as const) },
  fc.constant('kill-while-recording' as const),
  fc.constant('second-tab' as const),
)

const faults = {
  'lose-reply': 'lose-reply',
  'lose-request': 'lose-request',
  busy: { status: 503, headers: { 'retry-after': '1' }, body: '' },
  portal: { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>' },
} as const

test.prop([fc.array(action, { minLength: 5, maxLength: 25 })], { numRuns: 40 })(
  'whatever is recorded, sent, lost and restarted in whatever order: the server ends with every command once, in order',
  async (actions) => {
    await using peer = await startPeer()
    const disk = newDisk()
    const cadre = await startCadre(peer, disk)
    const { registrationId } = cadre.answer
    const tabs: Awaited<ReturnType<typeof startPhone>>[] = [cadre]
    const saved: number[] = []
    let amount = 0

    const record = async () => {
      amount += 1
      const mine = amount
      const recorded = await tabs.at(-1)!.outbox.record('up2k.recordSale', { amount: mine })
      if (recorded.ok) saved.push(mine)
    }
    const open = async () => {
      const phone = await startPhone(peer, disk)
      await phone.session.unlock(registrationId, pin)
      tabs.push(phone)
    }
    const restart = async () => {
      for (const tab of tabs.splice(0)) tab.close()
      await open()
    }
    const steps = {
      record,
      'record-while-sending': async () => {
        tabs.at(-1)!.sender.sendNow()
        await Promise.all([record(), record()])
      },
      send: async () => {
        tabs.at(-1)!.sender.sendNow()
        await new Promise((resolve) => setTimeout(resolve, 3))
      },
      restart,
      'kill-while-recording': async () => {
        const recording = Promise.allSettled([record(), record()])
        await new Promise((resolve) => setTimeout(resolve, 1))
        await restart()
        await recording
      },
      'second-tab': open,
    }

    for (const each of actions) {
      if (each in faults) peer.pushFaults.push(faults[each as keyof typeof faults])
      else await steps[each as keyof typeof steps]()
    }
    peer.pushFaults.length = 0
    await restart()
    await until('nothing is unsent', async () => (await tabs[0]!.registrations.list())[0]?.unsent === 0)
    const applied = cadre.onServer.applied.map(({ input }) => (input as { amount: number }).amount)
    const seqs = cadre.onServer.applied.map(({ seq }) => seq)
    expect(seqs).toEqual(seqs.map((_, index) => index + 1))
    expect(new Set(applied).size).toBe(applied.length)
    expect(applied).toEqual(expect.arrayContaining(saved))
    expect(applied.filter((each) => !saved.includes(each)).length).toBeLessThanOrEqual(amount - saved.length)
    const items = await tabs[0]!.outbox.list()
    expect(items.map(({ input }) => (input as { amount: number }).amount)).toEqual(applied)
    expect(items.every(({ state }) => state === 'applied')).toBe(true)
    expect(await tabs[0]!.losses()).toEqual([])
    for (const tab of tabs) tab.close()
  },
  600_000,
)
