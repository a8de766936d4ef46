import { totpCode } from '@melati/api/auth/testing/totp'
import { Browser } from '@melati/api/testing/browser'
import { freshDb } from '@melati/db/testing/fresh-db'
import pg from 'pg'
import { expect, test } from 'vitest'
import { freePort } from './testing/a-server.ts'
import { startProcess, startScript } from './testing/server-process.ts'

const who = ['--email', ' Bayu@Melati.example', '--name', 'CONTOH Bayu'] as const
const password = 'sawah hijau di kaki gunung'

async function anInstallation() {
  const made = await freshDb()
  const port = await freePort()
  const environment = {
    PORT: String(port),
    DATABASE_URL: made.appUrl,
    DATABASE_OWNER_URL: made.ownerUrl,
    MELATI_KEY: 'cd'.repeat(32),
    DELIVER_URL: 'http://127.0.0.1:9/none',
    DELIVER_TOKEN: 'x'.repeat(20),
  }
  return {
    environment,
    url: `http://127.0.0.1:${port}`,
    /** Runs the command as somebody at the terminal does. */
    async createOperator(args: readonly string[], more: Readonly<Record<string, string>> = {}) {
      const ran = startScript('create-operator.ts', args, { ...environment, ...more })
      const code = await ran.ended
      return { code, said: ran.said(), secret: /#([A-Za-z0-9_-]{43})$/m.exec(ran.said())?.[1] ?? '' }
    },
    async asSuper(text: string) {
      const client = new pg.Client(made.superUrl)
      await client.connect()
      try {
        return (await client.query<Record<string, unknown>>(text)).rows
      } finally {
        await client.end()
      }
    },
    [Symbol.asyncDispose]: () => made[Symbol.asyncDispose](),
  }
}

test(
  'the first operator comes in by a link that works once, with password and authenticator (A-068)',
  { timeout: 120_000 },
  async () => {
    await using here = await anInstallation()
    const first = await here.createOperator(who)
    expect(first).toMatchObject({ code: 0, secret: expect.stringMatching(/^.{43}$/) })
    const server = startProcess(here.environment)
    try {
      const ready = () =>
        fetch(`${here.url}/readyz`).then(
          ({ status }) => status,
          () => 0,
        )
      await expect.poll(ready, { timeout: 60_000, interval: 100, message: server.said() }).toBe(200)
      const { secret } = first
      const looked = await new Browser(here.url).mutate('accounts.lookAtInvitation', { secret })
      expect(looked.json.result?.data).toMatchObject({
        role: 'platform-operator',
        email: 'bayu@melati.example',
        city: null,
        hasAccount: false,
      })
      const accept = () => new Browser(here.url).mutate('accounts.acceptInvitation', { secret, name: 'Bayu', password })
      const statuses = (await Promise.all([accept(), accept(), accept(), accept()])).map(({ status }) => status)
      expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 410, 410, 410])
      const again = await new Browser(here.url).mutate('accounts.lookAtInvitation', { secret })
      expect([again.status, again.json.error?.data.because]).toEqual([410, 'invitation-used'])
      const unknown = await new Browser(here.url).mutate('accounts.lookAtInvitation', { secret: 'x'.repeat(43) })
      expect([unknown.status, unknown.json.error?.data.because]).toEqual([410, 'invitation-unknown'])

      const browser = new Browser(here.url)
      const signedIn = await browser.post('/api/auth/password/sign-in', { email: 'bayu@melati.example', password })
      expect(JSON.parse(signedIn.text)).toMatchObject({ next: 'enrol' })
      // A password alone opens nothing.
      expect((await browser.query('cities.findRegions', { query: 'makassar' })).status).toBe(401)
      const enrolling = await browser.post('/api/auth/enrol/start', { password })
      const { secret: seed } = JSON.parse(enrolling.text) as { secret: string }
      const confirmed = await browser.post('/api/auth/enrol/confirm', { code: totpCode(seed, new Date()) })
      expect(confirmed.status).toBe(200)
      const me = await browser.query('accounts.whoAmI', null)
      expect(me.json.result?.data).toMatchObject({ acting: { role: 'platform-operator' } })
      const found = await browser.query('cities.findRegions', { query: 'makassar' })
      expect(found.json.result?.data).toMatchObject({ regions: [{ code: '73.71' }] })
    } finally {
      server.child.kill('SIGTERM')
      await server.ended
    }
    const audit = await here.asSuper('select action, detail from auth.operator_audit order by seq')
    expect(audit).toMatchObject([
      { action: 'invite-operator', detail: { by: expect.stringContaining('@') } },
      { action: 'accept-operator' },
    ])
    const second = await here.createOperator(['--email', 'siti@melati.example', '--name', 'CONTOH Siti'])
    expect(second).toMatchObject({ code: 1, secret: '' })
    expect(second.said).toContain('There is an operator already. Add --another')
    expect(
      await here.createOperator(['--another', '--email', 'siti@melati.example', '--name', 'CONTOH Siti']),
    ).toMatchObject({ code: 0, secret: expect.stringMatching(/^.{43}$/) })
  },
)

test(
  'says how it is used, what is wrong with what was typed, and never makes one in a demo',
  { timeout: 60_000 },
  async () => {
    await using here = await anInstallation()
    expect(await here.createOperator(['--help'])).toMatchObject({ code: 0, said: expect.stringContaining('--another') })
    for (const [args, sentence] of [
      [[], 'Give --email and --name'],
      [['--mail', 'x'], 'Give --email and --name'],
      [['--email', 'bayu', '--name', 'Bayu'], 'email'],
    ] as const) {
      const { code, said } = await here.createOperator(args)
      expect([code, said]).toEqual([1, expect.stringContaining(sentence)])
      expect(said).not.toMatch(/^\s+at |\.ts:\d/m)
    }
    const inDemo = await here.createOperator(who, { DEMO: '1' })
    expect([inDemo.code, inDemo.said]).toEqual([1, expect.stringContaining('A demo has its sample operator')])
    await here.asSuper(`update core.installation set seed = 'done'`)
    const overDemo = await here.createOperator(who)
    expect([overDemo.code, overDemo.said]).toEqual([1, expect.stringContaining('This database holds sample data')])
    expect(await here.asSuper('select from auth.operator_invitation')).toEqual([])
  },
)

test('a new link to the same address makes the former one dead', { timeout: 60_000 }, async () => {
  await using here = await anInstallation()
  await here.createOperator(who)
  await here.createOperator(who)
  const kept = await here.asSuper('select revoked_at is null as live from auth.operator_invitation order by created_at')
  expect(kept).toEqual([{ live: false }, { live: true }])
})
