import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Bench, authBench, password, quickHashing } from './testing/bench.ts'
import { totpCode } from './testing/totp.ts'

let bench: Bench
beforeAll(async () => {
  bench = await authBench({ hashing: quickHashing })
})
afterAll(() => bench[Symbol.asyncDispose]())

const emptyBudgets = () => bench.superuser.query('truncate auth.budget')

describe('passwords', () => {
  test('A-056 one password on 5,000 accounts from 50 addresses: 150 are looked at, then the whole city is told to wait', async () => {
    await emptyBudgets()
    bench.events.length = 0
    const browsers = Array.from({ length: 50 }, (_, index) => {
      const browser = bench.browser()
      browser.address = `198.51.${index}.9`
      return browser
    })
    let evaluated = 0
    for (let user = 0; user < 5_000; user += 100) {
      const answers = await Promise.all(
        Array.from({ length: 100 }, (_, index) => {
          const browser = browsers[(user + index) % 50] ?? bench.browser()
          return browser.post('password/sign-in', {
            email: `user${user + index}@medan.example`,
            password: 'PkkMedan2026!',
          })
        }),
      )
      evaluated += answers.filter((answer) => answer.status === 401).length
      for (const answer of answers) expect([401, 429]).toContain(answer.status)
    }
    expect(evaluated).toBe(150)
    await bench.auth.settled()
    expect(bench.events.filter((event) => event.kind === 'budget-spent').map((event) => event.detail)).toEqual([
      'password:all',
    ])
  }, 120_000)

  test('A-056 the accounts of one city have a budget of their own, smaller than all', async () => {
    await emptyBudgets()
    const members = []
    for (let index = 0; index < 14; index += 1) members.push(await bench.board(`anggota${index}@medan.example`))
    let evaluated = 0
    for (let round = 0; round < 5; round += 1) {
      for (const [index, member] of members.entries()) {
        const browser = bench.browser()
        browser.address = `192.0.${index}.${round}`
        const answer = await browser.post('password/sign-in', {
          email: member.email,
          password: `salah sekali ${round}`,
        })
        if (answer.status === 401) evaluated += 1
      }
    }
    expect(evaluated).toBe(60)
  }, 60_000)

  test('A-058 a forged X-Forwarded-For is no new address, and the account is counted as well', async () => {
    await emptyBudgets()
    const { email } = await bench.board('target@medan.example')
    const statuses = []
    for (let index = 0; index < 12; index += 1) {
      const browser = bench.browser()
      browser.headers = {
        'x-forwarded-for': `10.0.0.${index}`,
        'x-real-ip': `10.1.0.${index}`,
        forwarded: `for=10.2.0.${index}`,
      }
      statuses.push((await browser.post('password/sign-in', { email, password: 'salah salah salah' })).status)
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429])
    const strangers = []
    for (let index = 0; index < 25; index += 1) {
      const browser = bench.browser()
      browser.headers = { 'x-forwarded-for': `10.0.0.${index}` }
      strangers.push(
        (await browser.post('password/sign-in', { email: `x${index}@medan.example`, password: 'salah' })).status,
      )
    }
    expect(strangers.filter((status) => status === 401)).toHaveLength(20)
  })

  test('a lock-out says how long it lasts, ends by itself, and does not stop the browser that signed in before', async () => {
    await emptyBudgets()
    const ratna = await bench.board('ratna@medan.example')
    const office = await bench.signedIn(ratna)
    const stranger = bench.browser()
    stranger.address = '198.18.0.1'
    for (let index = 0; index < 10; index += 1)
      await stranger.post('password/sign-in', { email: ratna.email, password: 'salah' })
    const locked = await stranger.post('password/sign-in', { email: ratna.email, password })
    expect(locked).toMatchObject({
      status: 429,
      body: { because: 'too-many-tries', sentence: { id: 'Terlalu banyak percobaan. Coba lagi dalam 15 menit.' } },
    })
    expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(850)
    await office.post('sign-out', {})
    expect((await office.post('password/sign-in', { email: ratna.email, password })).status).toBe(200)
    bench.clock.ahead += 15 * 60_000 + 1_000
    expect((await stranger.post('password/sign-in', { email: ratna.email, password })).status).toBe(200)
    bench.clock.ahead = 0
  })

  test('a right password gives back what was spent, so that an office behind one address is not locked out by itself', async () => {
    await emptyBudgets()
    const { email } = await bench.board('kantor@medan.example')
    const browser = bench.browser()
    for (let index = 0; index < 40; index += 1) {
      expect((await browser.post('password/sign-in', { email, password })).status).toBe(200)
    }
  }, 60_000)

  test('100 wrong passwords at once are ten', async () => {
    await emptyBudgets()
    const { email } = await bench.board('serentak@medan.example')
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => bench.browser().post('password/sign-in', { email, password: 'salah' })),
    )
    expect(answers.filter((answer) => answer.status === 401)).toHaveLength(10)
  }, 60_000)
})

describe('authenticator codes', () => {
  test('five wrong codes, and the right one has to wait too', async () => {
    await emptyBudgets()
    const who = await bench.board('kode@medan.example')
    const browser = bench.browser()
    const wrong = ['111111', '222222', '333333', '444444', '555555']
    for (const code of wrong) {
      await browser.post('password/sign-in', { email: who.email, password })
      expect((await browser.post('password/code', { code })).status).toBe(401)
    }
    await browser.post('password/sign-in', { email: who.email, password })
    expect((await browser.post('password/code', { code: totpCode(who.totp, bench.now()) })).status).toBe(429)
  })

  test('a code is good once, though it stays right for a while', async () => {
    await emptyBudgets()
    const who = await bench.board('sekali@medan.example')
    const code = totpCode(who.totp, bench.now())
    const first = bench.browser()
    const second = bench.browser()
    for (const browser of [first, second]) await browser.post('password/sign-in', { email: who.email, password })
    expect((await first.post('password/code', { code })).status).toBe(200)
    expect(await second.post('password/code', { code })).toMatchObject({ status: 401, body: { because: 'wrong-code' } })
  })

  test('without the right password before it, a code opens nothing', async () => {
    const who = await bench.board('tanpa@medan.example')
    expect((await bench.browser().post('password/code', { code: totpCode(who.totp, bench.now()) })).status).toBe(401)
  })
})

describe('codes by phone', () => {
  test('A-059 100 tries at once are five tries, and then even the right code is none', async () => {
    await emptyBudgets()
    const sri = await bench.cadre('+6281234500001')
    const sent = await bench.browser().post('phone/send', { phone: '0812-3450-0001' })
    const right = await codeFor(sri.phone)
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) => {
        const browser = bench.browser()
        browser.address = `198.51.100.${index}`
        return browser.post('phone/verify', { challengeId: sent.body.challengeId, code: otherCode(right, index) })
      }),
    )
    expect(answers.every((answer) => answer.status === 401)).toBe(true)
    const { rows } = await bench.superuser.query('select tries from auth.challenge where challenge_id = $1', [
      sent.body.challengeId,
    ])
    expect(rows).toEqual([{ tries: 5 }])
    expect(
      (await bench.browser().post('phone/verify', { challengeId: sent.body.challengeId, code: right })).status,
    ).toBe(401)
  })

  test('A-059 A-061 three codes an hour and ten a day go to a number, whoever asks from wherever', async () => {
    await emptyBudgets()
    const { phone } = await bench.cadre('+6281234500002')
    const sends = []
    for (let hour = 0; hour < 5; hour += 1) {
      for (let index = 0; index < 4; index += 1) {
        const browser = bench.browser()
        browser.address = `198.51.${hour}.${index}`
        sends.push((await browser.post('phone/send', { phone })).status)
      }
      bench.clock.ahead += 3_600_000 + 1_000
    }
    bench.clock.ahead = 0
    expect(sends).toEqual([
      200, 200, 200, 429, 200, 200, 200, 429, 200, 200, 200, 429, 200, 429, 429, 429, 429, 429, 429, 429,
    ])
    expect((await bench.sent(phone)).messages).toHaveLength(10)
  })

  test('A-061 a city pays for so many codes a day and no more', async () => {
    await emptyBudgets()
    const { phone } = await bench.cadre('+6281234500003')
    await bench.superuser.query(
      `insert into auth.budget (key, hits, kept_until) select $1, array_agg($2::timestamptz), $2::timestamptz + interval '1 day' from generate_series(1, 2000)`,
      [`send:tenant:${bench.city.tenantId}`, bench.now()],
    )
    expect((await bench.browser().post('phone/send', { phone })).status).toBe(429)
  })

  test('a newer code voids the older, and a code opens one session', async () => {
    await emptyBudgets()
    const sri = await bench.cadre('+6281234500004')
    const browser = bench.browser()
    const first = await browser.post('phone/send', { phone: sri.phone })
    const old = await codeFor(sri.phone)
    const second = await browser.post('phone/send', { phone: sri.phone, channel: 'sms', language: 'en' })
    const code = await codeFor(sri.phone)
    expect((await browser.post('phone/verify', { challengeId: first.body.challengeId, code: old })).status).toBe(401)
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        bench.browser().post('phone/verify', { challengeId: second.body.challengeId, code }),
      ),
    )
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1)
    const { rows } = await bench.superuser.query('select count(*)::int as n from auth.session where user_id = $1', [
      sri.accountId,
    ])
    expect(rows).toEqual([{ n: 1 }])
  })

  test('a code is void after ten minutes', async () => {
    await emptyBudgets()
    const { phone } = await bench.cadre('+6281234500005')
    const sent = await bench.browser().post('phone/send', { phone })
    const code = await codeFor(phone)
    bench.clock.ahead = 10 * 60_000 + 1_000
    expect((await bench.browser().post('phone/verify', { challengeId: sent.body.challengeId, code })).status).toBe(401)
    bench.clock.ahead = 0
  })

  test('a number whose last role has ended gets no code', async () => {
    await emptyBudgets()
    const { phone, grant } = await bench.cadre('+6281234500006')
    await bench.superuser.query('update core.grant set valid_to = valid_from where grant_id = $1', [grant])
    expect((await bench.browser().post('phone/send', { phone })).status).toBe(200)
    await bench.auth.settled()
    expect((await bench.sent(phone)).messages).toEqual([])
  })
})

async function codeFor(phone: string): Promise<string> {
  const { messages } = await bench.sent(phone)
  const code = messages[0]?.values.code
  if (code === undefined) throw new Error('no code was sent')
  return code
}

/** Any code but the right one. */
function otherCode(right: string, index: number): string {
  return String((Number(right) + index + 1) % 1_000_000).padStart(6, '0')
}
