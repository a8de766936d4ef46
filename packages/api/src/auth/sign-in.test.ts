import { afterAll, beforeAll, expect, test } from 'vitest'
import { getMigrations } from 'better-auth/db/migration'
import { engineOptions } from './better-auth.ts'
import { createProofs } from './proofs.ts'
import { type Bench, authBench, password, quickHashing } from './testing/bench.ts'
import { totpCode } from './testing/totp.ts'

let bench: Bench
beforeAll(async () => {
  bench = await authBench({ hashing: quickHashing })
})
afterAll(() => bench[Symbol.asyncDispose]())

test('better-auth finds nothing to add to the schema of our migration', async () => {
  const { pool, secret, now } = bench
  const options = engineOptions({
    pool,
    secret,
    baseUrl: 'https://x.example',
    now,
    proofs: createProofs(),
    sendReset: () => Promise.resolve(),
  })
  const plan = await getMigrations(options)
  expect({ ...plan, runMigrations: 0, compileMigrations: 0 }).toEqual({
    toBeCreated: [],
    toBeAdded: [],
    toBeAddedIndexes: [],
    unsafeChanges: [],
    schemaProblems: [],
    runMigrations: 0,
    compileMigrations: 0,
  })
})

test('a board member comes in with password and code, and acts under her only grant', async () => {
  const ratna = await bench.board('ratna@medan.example')
  const browser = bench.browser()
  expect(await browser.post('password/sign-in', { email: 'Ratna@Medan.example ', password })).toMatchObject({
    status: 200,
    body: { next: 'code' },
  })
  expect(await browser.session()).toBeUndefined()
  expect(await browser.post('password/code', { code: totpCode(ratna.totp, new Date()) })).toMatchObject({
    status: 200,
    body: { next: 'done', grants: 1 },
  })
  expect(browser.setCookies.some((cookie) => cookie.startsWith('__Host-melati.session='))).toBe(true)
  for (const cookie of browser.setCookies)
    expect(cookie).toMatch(/Path=\/.*HttpOnly.*SameSite=Lax|HttpOnly.*Secure.*SameSite=Lax/i)
  for (const cookie of browser.setCookies) expect(cookie).not.toMatch(/domain=/i)
  expect(await browser.session()).toMatchObject({
    accountId: ratna.accountId,
    kind: 'password',
    secondFactor: true,
    grant: { tenantId: bench.city.tenantId, grantId: ratna.grants[0], role: 'city-board' },
  })
})
