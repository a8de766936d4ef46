import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Bench, authBench } from './testing/bench.ts'
import type { Browser } from './testing/browser.ts'

let bench: Bench
beforeAll(async () => {
  bench = await authBench()
  await bench.board('ada@medan.example')
  await bench.board('belum@medan.example', ['city-board'], false)
  await bench.cadre('+6281234567890')
})
afterAll(() => bench[Symbol.asyncDispose]())

/** Where the shared budgets would end the measuring. */
const emptyBudgets = () => bench.superuser.query('truncate auth.budget')

async function answerOf(path: string, body: object) {
  const { status, body: answer, headers } = await bench.browser().post(path, body)
  return { status, answer, headers: [...headers].filter(([name]) => name !== 'set-cookie') }
}

describe('A-062 whether an account exists is told by neither text nor code', () => {
  test('sign-in', async () => {
    const known = await answerOf('password/sign-in', { email: 'ada@medan.example', password: 'salah salah salah' })
    expect(known.status).toBe(401)
    for (const email of ['belum@medan.example', 'tiada@medan.example']) {
      expect(await answerOf('password/sign-in', { email, password: 'salah salah salah' })).toEqual(known)
    }
  })

  test('forgotten password', async () => {
    const known = await answerOf('password/forgot', { email: 'ada@medan.example' })
    expect(known).toMatchObject({ status: 200, answer: {} })
    expect(await answerOf('password/forgot', { email: 'tiada@medan.example' })).toEqual(known)
  })

  test('a code by phone, and trying one', async () => {
    const [known, unknown] = await Promise.all([
      answerOf('phone/send', { phone: '081234567890' }),
      answerOf('phone/send', { phone: '081234567891' }),
    ])
    const shape = (one: typeof known) => ({ ...one, answer: { ...one.answer, challengeId: '', sentTo: '' } })
    expect(shape(unknown)).toEqual(shape(known))
    const tries = await Promise.all(
      [known, unknown].map(({ answer }) =>
        answerOf('phone/verify', { challengeId: answer.challengeId, code: '000000' }),
      ),
    )
    expect(tries[1]).toEqual(tries[0])
    expect(tries[0]).toMatchObject({ status: 401, answer: { triesLeft: 4 } })
  })

  test('a lock-out', async () => {
    const lock = async (email: string) => {
      await emptyBudgets()
      for (let index = 0; index < 10; index += 1) await answerOf('password/sign-in', { email, password: 'salah' })
      return answerOf('password/sign-in', { email, password: 'salah' })
    }
    const [known, unknown] = [await lock('ada@medan.example'), await lock('tiada@medan.example')]
    expect(known.status).toBe(429)
    expect(unknown.answer.because).toEqual(known.answer.because)
  })
})

describe('A-062 nor by time', () => {
  /**
   * Interleaved, so that a busy machine slows both alike; the quickest of each, so that its pauses count for nothing.
   * A skipped hash or a message that is waited for shows as a difference of the whole, not of a part.
   */
  async function quickest(rounds: number, path: string, known: () => object, unknown: () => object) {
    const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] }
    for (let round = 0; round < rounds; round += 1) {
      if (round % 5 === 0) await emptyBudgets()
      const order = round % 2 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)
      for (const which of order) {
        const browser: Browser = bench.browser()
        const body = which === 'known' ? known() : unknown()
        const start = performance.now()
        await browser.post(path, body)
        times[which].push(performance.now() - start)
        await bench.auth.settled()
      }
    }
    return { known: Math.min(...times.known), unknown: Math.min(...times.unknown) }
  }

  test('sign-in hashes for nobody too', async () => {
    const time = await quickest(
      21,
      'password/sign-in',
      () => ({ email: 'ada@medan.example', password: 'salah salah salah' }),
      () => ({ email: 'tiada@medan.example', password: 'salah salah salah' }),
    )
    expect(time.unknown / time.known).toBeGreaterThan(0.7)
    expect(time.unknown / time.known).toBeLessThan(1.4)
  }, 60_000)

  test('a forgotten password and a code by phone are looked up and sent while nobody waits', async () => {
    const forgot = await quickest(
      31,
      'password/forgot',
      () => ({ email: 'ada@medan.example' }),
      () => ({ email: 'tiada@medan.example' }),
    )
    expect(Math.abs(forgot.known - forgot.unknown)).toBeLessThan(Math.max(4, forgot.unknown * 0.5))
    const send = await quickest(
      31,
      'phone/send',
      () => ({ phone: '081234567890' }),
      () => ({ phone: '081234567891' }),
    )
    expect(Math.abs(send.known - send.unknown)).toBeLessThan(Math.max(4, send.unknown * 0.5))
  }, 60_000)
})
