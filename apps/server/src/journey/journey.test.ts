import { seedDemo } from '@melati/seed/seed-demo'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { onboardCity } from './steps/onboard-city.ts'
import { addUnits, appointCadre, appointOfficer, openUnit } from './steps/set-up-city.ts'
import { acceptInvitation, signInAsBoard } from './steps/sign-in.ts'
import { raiseStage, type Stage } from './testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await raiseStage(seedDemo)
}, 120_000)
afterAll(() => stage[Symbol.asyncDispose]())

const account = (role: string) => {
  const found = stage.accounts.find((one) => one.role === role)
  if (found === undefined || !('totpSecret' in found)) throw new Error(`the demo has no ${role}`)
  return found as { email: string; password: string; totpSecret: string }
}

test(
  'from a region out of 514 to its first board member, in at most 14 taps and 6 fields',
  { timeout: 120_000 },
  async () => {
    await using operator = await stage.open()
    await signInAsBoard(stage, operator.page, account('platform-operator'))
    const { link, hand } = await onboardCity(operator.page, {
      search: 'Binjai',
      name: 'Kota Binjai',
      board: { name: 'Sari Lubis', email: 'sari@binjai.example' },
    })
    expect(hand.taps).toBeLessThanOrEqual(14)
    expect(hand.fields).toBeLessThanOrEqual(6)
    await using board = await stage.open()
    await acceptInvitation(board.page, link, 'sandi panjang untuk ujian')
    const { page } = board
    await page.getByRole('heading', { level: 1, name: /Binjai/ }).waitFor()
    await appointOfficer(page, {
      name: 'Sari Lubis',
      position: 'Ketua',
      title: 'Ketua TP PKK Kota Binjai',
      sk: '149.1/12/2026',
    })
    await openUnit(page, ['Binjai Selatan', 'Binjai Estate'])
    await addUnits(page, 'Lingkungan 1..3', 'Lingkungan 1')
    await openUnit(page, ['Binjai Selatan', 'Binjai Estate', 'Lingkungan 1'])
    await addUnits(page, 'Melati 1..2', 'Melati 1')
    await appointCadre(page, { name: 'Sri Wahyuni', phone: '0812-7000-1234', unit: 'Melati 1' })
  },
)
