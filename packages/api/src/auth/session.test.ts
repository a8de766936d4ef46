import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Bench, authBench, password, quickHashing } from './testing/bench.ts'
import { totpCode } from './testing/totp.ts'

let bench: Bench
beforeAll(async () => {
  bench = await authBench({ hashing: quickHashing })
})
afterAll(() => bench[Symbol.asyncDispose]())

const minutes = (n: number) => n * 60_000
const later = (ms: number) => new Date(Date.now() + ms)

describe('A-073 no board without a second factor', () => {
  test('a password alone reaches enrolment and nothing else; enrolment reaches everything', async () => {
    const baru = await bench.board('baru@medan.example', ['city-board', 'kelurahan-board'], false)
    const browser = bench.browser()
    expect(await browser.post('password/sign-in', { email: baru.email, password })).toMatchObject({
      body: { next: 'enrol' },
    })
    expect(await browser.session()).toMatchObject({ secondFactor: false, grant: null })
    expect(await browser.post('grant', { grantId: baru.grants[0] })).toMatchObject({
      status: 401,
      body: { because: 'needs-second-factor' },
    })
    expect(await browser.post('password/change', { current: password, next: 'mangga muda tiga peti' })).toMatchObject({
      body: { because: 'needs-second-factor' },
    })
    const half = [...browser.cookies.values()]
    expect((await browser.post('enrol/start', { password: 'salah' })).status).toBe(401)
    const started = await browser.post('enrol/start', { password })
    expect(started.body.otpauth).toMatch(/^otpauth:\/\/totp\/Melati:baru%40medan\.example\?/)
    expect(started.body.backupCodes).toHaveLength(10)
    expect(await browser.post('enrol/confirm', { code: '000000' })).toMatchObject({
      status: 401,
      body: { because: 'wrong-code' },
    })
    const code = totpCode(String(started.body.secret), new Date())
    expect(await browser.post('enrol/confirm', { code })).toMatchObject({
      status: 200,
      body: { next: 'done', grants: 2 },
    })
    expect([...browser.cookies.values()]).not.toEqual(half)
    expect(await browser.session()).toMatchObject({ secondFactor: true, grant: null })
    expect(await browser.post('grant', { grantId: baru.grants[1] })).toMatchObject({ status: 200 })
    expect(await browser.session()).toMatchObject({ grant: { role: 'kelurahan-board' } })
    expect((await browser.post('enrol/start', { password })).body.because).toBe('second-factor-stands')
  })

  test('the session of before is gone once the authenticator is set up', async () => {
    const { email } = await bench.board('dua@medan.example', ['city-board'], false)
    const browser = bench.browser()
    const other = bench.browser()
    await browser.post('password/sign-in', { email, password })
    for (const [name, value] of browser.cookies) other.cookies.set(name, value)
    const started = await browser.post('enrol/start', { password })
    await browser.post('enrol/confirm', { code: totpCode(String(started.body.secret), new Date()) })
    expect(await other.session()).toBeUndefined()
  })

  test('a session by phone never acts as a board, not even of an account that is both', async () => {
    const sri = await bench.cadre('+6281298765001')
    const board = await bench.grant(sri.accountId, 'city-board')
    const browser = await byPhone(sri.phone)
    expect(await browser.session()).toMatchObject({
      kind: 'phone',
      secondFactor: true,
      grant: { role: 'cadre', grantId: sri.grant },
    })
    expect((await browser.post('grant', { grantId: board })).status).toBe(404)
    await bench.superuser.query('update auth.session set acting_grant = $1 where user_id = $2', [board, sri.accountId])
    expect(await browser.session()).toMatchObject({ grant: null })
  })

  test('a backup code stands in for the authenticator, once', async () => {
    const { email } = await bench.board('cadangan@medan.example', ['city-board'], false)
    const browser = bench.browser()
    await browser.post('password/sign-in', { email, password })
    const started = await browser.post('enrol/start', { password })
    await browser.post('enrol/confirm', { code: totpCode(String(started.body.secret), new Date()) })
    const [code] = started.body.backupCodes as string[]
    const first = bench.browser()
    await first.post('password/sign-in', { email, password })
    expect(await first.post('password/backup', { code })).toMatchObject({ status: 200, body: { next: 'done' } })
    expect(await first.session()).toMatchObject({ secondFactor: true, grant: { role: 'city-board' } })
    bench.clock.ahead = minutes(4)
    const second = bench.browser()
    await second.post('password/sign-in', { email, password })
    expect((await second.post('password/backup', { code })).status).toBe(401)
    bench.clock.ahead = 0
  })
})

describe('A-007 a session stays in the cities of its account', () => {
  test('a grant that somebody else holds in another city is like none, chosen or forged into the session', async () => {
    const who = await bench.board('tetap@medan.example')
    const other = await bench.makeCity('binjai', 'Kota Binjai', '12.75')
    const stranger = await bench.board('lain@binjai.example', [])
    const theirs = await bench.grant(stranger.accountId, 'city-board', other)
    const browser = await bench.signedIn(who)
    const chosen = await browser.post('grant', { grantId: theirs })
    const none = await browser.post('grant', { grantId: crypto.randomUUID() })
    expect([chosen.status, chosen.body]).toEqual([none.status, none.body])
    expect(chosen.body.because).toBe('not-found')
    for (const [tenantId, grantId] of [
      [other.tenantId, theirs],
      [other.tenantId, who.grants[0]],
    ]) {
      await bench.superuser.query('update auth.session set acting_tenant = $1, acting_grant = $2 where user_id = $3', [
        tenantId,
        grantId,
        who.accountId,
      ])
      expect(await browser.session()).toMatchObject({ accountId: who.accountId, grant: null })
    }
  })
})

describe('A-064 an old token answers nobody', () => {
  test('after signing out', async () => {
    const who = await bench.board('keluar@medan.example')
    const browser = await bench.signedIn(who)
    const old = browser.cookieHeaders()
    expect((await browser.post('sign-out', {})).status).toBe(200)
    expect(browser.cookies.has('__Host-melati.session')).toBe(false)
    expect(await bench.auth.callers.find(old, new Date())).toBeUndefined()
  })

  test('after choosing another role or city', async () => {
    const who = await bench.board('ganti@medan.example', ['city-board', 'secretariat'])
    const browser = await bench.signedIn(who)
    const before = browser.cookieHeaders()
    await browser.post('grant', { grantId: who.grants[0] })
    expect(await bench.auth.callers.find(before, new Date())).toBeUndefined()
    const other = await bench.makeCity('tangsel', 'Kota Tangerang Selatan', '36.74')
    const elsewhere = await bench.grant(who.accountId, 'city-board', other)
    const old = browser.cookieHeaders()
    expect((await browser.post('grant', { grantId: elsewhere })).status).toBe(200)
    expect(await bench.auth.callers.find(old, new Date())).toBeUndefined()
    expect(await browser.session()).toMatchObject({ grant: { tenantId: other.tenantId, grantId: elsewhere } })
  })

  test('after a new password, everywhere but here, and here under a new token', async () => {
    const who = await bench.board('sandi@medan.example')
    const here = await bench.signedIn(who)
    bench.clock.ahead = minutes(4)
    const there = await bench.signedIn(who)
    bench.clock.ahead = 0
    const old = here.cookieHeaders()
    expect((await here.post('password/change', { current: 'salah', next: 'mangga muda tiga peti' })).status).toBe(401)
    expect((await here.post('password/change', { current: password, next: 'sandi@medan' })).body.because).toBe(
      'password-short',
    )
    expect((await here.post('password/change', { current: password, next: 'mangga muda tiga peti' })).status).toBe(200)
    expect(await bench.auth.callers.find(old, new Date())).toBeUndefined()
    expect(await there.session()).toBeUndefined()
    expect(await here.session()).toMatchObject({
      accountId: who.accountId,
      secondFactor: true,
      grant: { role: 'city-board' },
    })
    await bench.auth.settled()
    expect((await bench.sent(who.email)).messages[0]?.text).toContain('baru saja diganti')
  })

  test('a grant that ended today is gone at the next request, on the calendar of its city', async () => {
    const who = await bench.board('akhir@medan.example')
    const browser = await bench.signedIn(who)
    const day = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
    await bench.superuser.query('update core.grant set valid_to = $2::date + 1 where grant_id = $1', [
      who.grants[0],
      day,
    ])
    expect(await browser.session()).toMatchObject({ grant: { role: 'city-board' } })
    await bench.superuser.query('update core.grant set valid_to = $2::date where grant_id = $1', [who.grants[0], day])
    expect(await browser.session()).toMatchObject({ secondFactor: true, grant: null })
    expect((await browser.post('grant', { grantId: who.grants[0] })).status).toBe(404)
  })
})

describe('how long a session lasts', () => {
  test('a board that works stays, one that rests four hours does not, and seven days are the end', async () => {
    const who = await bench.board('lama@medan.example')
    const browser = await bench.signedIn(who)
    expect(await browser.session(later(minutes(239)))).toBeDefined()
    expect(await browser.session(later(minutes(239 + 239)))).toBeDefined()
    expect(await browser.session(later(minutes(239 + 239 + 242)))).toBeUndefined()
    const diligent = await bench.signedIn(await bench.board('rajin@medan.example'))
    let hours = 0
    while ((await diligent.session(later(minutes(hours * 60)))) !== undefined) hours += 3
    expect(hours).toBe(168)
  })

  test('the platform operator rests half an hour, a cadre thirty days', async () => {
    const operator = await bench.signedIn(await bench.board('operator@melati.example', ['platform-operator']))
    expect(await operator.session(later(minutes(29)))).toMatchObject({
      grant: { tenantId: null, scopeKind: 'platform' },
    })
    expect(await operator.session(later(minutes(29 + 31)))).toBeUndefined()
    const cadre = await byPhone((await bench.cadre('+6281298765002')).phone)
    expect(await cadre.session(later(minutes(29 * 24 * 60)))).toBeDefined()
    expect(await cadre.session(later(minutes(60 * 24 * 60)))).toBeUndefined()
  })

  test('a session that is read a hundred times a minute is written once in a while', async () => {
    const who = await bench.board('sibuk@medan.example')
    const browser = await bench.signedIn(who)
    for (let index = 0; index < 20; index += 1) await browser.session(later(index * 1_000))
    const { rows } = await bench.superuser.query<{ updated_at: Date }>(
      'select updated_at from auth.session where user_id = $1',
      [who.accountId],
    )
    expect(rows[0]?.updated_at.getTime()).toBeLessThan(Date.now())
  })
})

test('a cookie that was not signed by us is not looked up', async () => {
  const who = await bench.board('palsu@medan.example')
  const browser = await bench.signedIn(who)
  const { rows } = await bench.superuser.query<{ token: string }>('select token from auth.session where user_id = $1', [
    who.accountId,
  ])
  const token = rows[0]?.token ?? ''
  expect(await browser.session()).toBeDefined()
  for (const value of [token, `${token}.`, `${token}.${Buffer.alloc(32).toString('base64')}`, '', '.', '%']) {
    const headers = new Headers({ cookie: `__Host-melati.session=${value}` })
    expect(await bench.auth.callers.find(headers, new Date())).toBeUndefined()
  }
})

test('A-065 over TLS the cookies have the prefix that only this very host can set', async () => {
  const browser = await bench.signedIn(await bench.board('host@medan.example'))
  expect([...browser.cookies.keys()].every((name) => name.startsWith('__Host-melati.'))).toBe(true)
  for (const cookie of browser.setCookies) {
    expect(cookie).toMatch(/; Path=\/(;|$)/)
    expect(cookie).toMatch(/; HttpOnly/)
    expect(cookie).toMatch(/; Secure/)
    expect(cookie).toMatch(/; SameSite=Lax/i)
    expect(cookie).not.toMatch(/domain/i)
  }
  const tossed = new Headers({ cookie: browser.cookieHeaders().get('cookie')?.replaceAll('__Host-', '') ?? '' })
  expect(await bench.auth.callers.find(tossed, new Date())).toBeUndefined()
})

async function byPhone(phone: string) {
  const browser = bench.browser()
  const sent = await browser.post('phone/send', { phone })
  const { messages } = await bench.sent(phone)
  const answer = await browser.post('phone/verify', {
    challengeId: sent.body.challengeId,
    code: messages[0]?.values.code,
  })
  expect(answer).toMatchObject({ status: 200, body: { next: 'done' } })
  return browser
}
