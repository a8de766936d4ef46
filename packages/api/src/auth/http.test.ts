import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Bench, authBench, password, quickHashing } from './testing/bench.ts'

let bench: Bench
beforeAll(async () => {
  bench = await authBench({ hashing: quickHashing })
})
afterAll(() => bench[Symbol.asyncDispose]())

const at = 'https://melati.example/api/auth/password/sign-in'
const body = JSON.stringify({ email: 'a@medan.example', password: 'salah' })

async function status(init: RequestInit, url = at) {
  return (await bench.browser().send(new Request(url, init))).status
}

describe('what the door lets in', () => {
  test('A-013 A-014 only POST, only JSON, only from our own pages', async () => {
    expect(await status({ method: 'GET' })).toBe(405)
    expect(await status({ method: 'PUT', body })).toBe(405)
    expect(await status({ method: 'POST', body, headers: { 'content-type': 'text/plain' } })).toBe(415)
    expect(
      await status({ method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
    ).toBe(415)
    const json = { 'content-type': 'application/json' }
    expect(await status({ method: 'POST', body, headers: { ...json, origin: 'https://evil.example' } })).toBe(403)
    expect(
      await status({
        method: 'POST',
        body,
        headers: { ...json, origin: 'https://evil.example', host: 'evil.example' },
      }),
    ).toBe(403)
    expect(await status({ method: 'POST', body, headers: { ...json, origin: 'https://melati.example' } })).toBe(401)
  })

  test("better-auth's own calls are not there", async () => {
    const json = { 'content-type': 'application/json' }
    for (const path of [
      'sign-up/email',
      'sign-in/email',
      'get-session',
      'phone-number/send-otp',
      'two-factor/enable',
      'ok',
      '',
    ]) {
      expect(
        await status({ method: 'POST', body: '{}', headers: json }, `https://melati.example/api/auth/${path}`),
      ).toBe(404)
    }
  })

  test('A-091 A-089 no body breaks it', async () => {
    const headers = { 'content-type': 'application/json' }
    expect(await status({ method: 'POST', body: 'x'.repeat(20_000), headers })).toBe(413)
    for (const broken of [
      '',
      '{',
      'null',
      '[]',
      '"x"',
      '{"email":{}}',
      '{"__proto__":{"polluted":1}}',
      `${'['.repeat(8_000)}`,
    ]) {
      expect(await status({ method: 'POST', body: broken, headers })).toBe(400)
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect(bench.errors).toEqual([])
  })

  test('a text with a NUL or half a character is a wrong password, not a failure', async () => {
    const headers = { 'content-type': 'application/json' }
    for (const odd of ['a\u0000b@x.id', '\ud800@x.id']) {
      expect([400, 401]).toContain(
        await status({ method: 'POST', body: JSON.stringify({ email: odd, password: 'a\u0000\ud800' }), headers }),
      )
    }
    expect(
      await status({
        method: 'POST',
        body: JSON.stringify({ email: 'a@medan.example', password: 'a\u0000\ud800' }),
        headers,
      }),
    ).toBe(401)
    expect(bench.errors).toEqual([])
  })

  test('when the database is away it says so in plain words, and nothing of the inside', async () => {
    await using broken = await authBench({ hashing: quickHashing })
    await broken.pool.query('select 1')
    await broken.superuser.query('alter function auth.spend rename to gone')
    const answer = await broken.browser().post('password/sign-in', { email: 'a@medan.example', password })
    expect(answer).toMatchObject({ status: 503, body: { because: 'busy' } })
    expect(JSON.stringify(answer.body)).not.toMatch(/auth\.|spend|function|select/i)
    expect(broken.errors).toHaveLength(1)
  })
})

describe('a forgotten password', () => {
  test('A-070 the link has the configured host, whatever the request says; it works once and ends every session', async () => {
    const who = await bench.board('lupa@medan.example')
    const signedIn = await bench.signedIn(who)
    const browser = bench.browser()
    browser.headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' }
    expect(await browser.post('password/forgot', { email: who.email })).toMatchObject({ status: 200, body: {} })
    await bench.auth.settled()
    const { messages } = await bench.sent(who.email)
    const link = new URL(messages[0]?.values.link ?? '')
    expect(link.origin + link.pathname + link.search).toBe('https://melati.example/admin/reset')
    const secret = link.hash.slice(1)
    const stored = await bench.superuser.query('select identifier from auth.verification where value = $1', [
      who.accountId,
    ])
    expect(JSON.stringify(stored.rows)).not.toContain(secret)
    const next = 'durian montong satu truk'
    for (const [weak, because] of [
      ['pendek', 'password-short'],
      ['qwertyuiop123', 'password-common'],
      ['lupa@medan.example', 'password-own'],
      ['Ratna Dewi 12', 'password-own'],
      ['a'.repeat(129), 'password-long'],
    ]) {
      expect((await browser.post('password/reset', { secret, password: weak })).body.because).toBe(because)
    }
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => browser.post('password/reset', { secret, password: next })),
    )
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([200, 410, 410, 410, 410])
    expect(await signedIn.session()).toBeUndefined()
    expect((await browser.post('password/sign-in', { email: who.email, password })).status).toBe(401)
    expect(await browser.post('password/sign-in', { email: who.email, password: next })).toMatchObject({
      body: { next: 'code' },
    })
  })

  test('a link is void after half an hour, and three an hour are enough', async () => {
    const who = await bench.board('tunggu@medan.example')
    const statuses = []
    for (let index = 0; index < 4; index += 1)
      statuses.push((await bench.browser().post('password/forgot', { email: who.email })).status)
    expect(statuses).toEqual([200, 200, 200, 429])
    await bench.auth.settled()
    const { messages } = await bench.sent(who.email)
    const secret = new URL(messages[0]?.values.link ?? '').hash.slice(1)
    bench.clock.ahead = 30 * 60_000 + 2_000
    expect(
      (await bench.browser().post('password/reset', { secret, password: 'durian montong satu truk' })).status,
    ).toBe(410)
    bench.clock.ahead = 0
  })

  test('somebody who signs in by phone has no password to forget', async () => {
    const sri = await bench.cadre('+6281311110001')
    await bench.browser().post('password/forgot', { email: `${sri.accountId}@account.invalid` })
    await bench.auth.settled()
    expect((await bench.sent(`${sri.accountId}@account.invalid`)).messages).toEqual([])
  })
})

test('events name accounts and never addresses, numbers, codes or names', async () => {
  const sri = await bench.cadre('+6281311110002')
  const who = await bench.board('rahasia@medan.example')
  await bench.signedIn(who)
  await bench.browser().post('password/sign-in', { email: who.email, password: 'salah-canary' })
  const sent = await bench.browser().post('phone/send', { phone: sri.phone })
  await bench.browser().post('phone/verify', { challengeId: sent.body.challengeId, code: '000000' })
  await bench.auth.settled()
  expect(bench.events.map((event) => event.kind)).toEqual(
    expect.arrayContaining(['signed-in', 'sign-in-failed', 'code-sent', 'code-failed']),
  )
  expect(JSON.stringify(bench.events)).not.toMatch(/rahasia|medan\.example|81311110002|canary|Ratna|Sri/)
  const { rows } = await bench.superuser.query<{ key: string }>('select key from auth.budget')
  expect(JSON.stringify(rows)).not.toMatch(/rahasia|medan\.example|81311110002|203\.0\.113/)
})
