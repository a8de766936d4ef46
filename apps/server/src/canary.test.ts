import { randomUUID } from 'node:crypto'
import { totpCode } from '@melati/api/auth/testing/totp'
import { Browser } from '@melati/api/testing/browser'
import { Phone } from '@melati/api/testing/phone'
import { connect } from '@melati/db/connect'
import { write } from '@melati/db/tenancy'
import { insertInvitation } from '@melati/modules/accounts/published'
import { expect, test } from 'vitest'
import { aCarrier } from './testing/a-carrier.ts'
import { preparedCity } from './testing/a-server.ts'
import { allStored } from './testing/all-stored.ts'
import { aHousehold } from './testing/household-command.ts'
import { startProcess } from './testing/server-process.ts'

/** May stand nowhere in the clear, neither in the database nor in a log. */
const secrets: Record<string, string> = {
  nik: '1271011204850071',
  nikOfWife: '1271015204850072',
  nikOnScreen: '1271011204850073',
  nikMistyped: '127101120485007444',
  kk: '1271010103260075',
  password: 'rambutan tujuh belas keranjang',
  wrongPassword: 'durian sembilan puluh keranjang',
}
/** A person's: in the columns that say so, and in no log. */
const personal: Record<string, string> = {
  name: 'Kenarisiti Rahmawatiningrum',
  board: 'Kenariratna Dewipuspita',
  phone: '+6281277713579',
  email: 'kenari.ratna@contoh.test',
  address: 'Gang Kenari Emas 713',
}

const again = { timeout: 20_000, interval: 50 }

/**
 * Everything that people do with their secrets, rightly and wrongly, at a real server; what it wrote of it in its log, and
 * what its messages said.
 */
async function useEverySecret(world: Awaited<ReturnType<typeof preparedCity>>): Promise<{ log: string; told: string }> {
  await using carrier = await aCarrier()
  const server = startProcess({ ...world.environment, DELIVER_URL: carrier.url })
  const { url, city, sealKey } = world
  const ready = () =>
    fetch(`${url}/readyz`).then(
      ({ status }) => status,
      () => 0,
    )
  await expect.poll(ready, { timeout: 60_000, interval: 100, message: server.said() }).toBe(200)
  const sent = (template: string) => carrier.given.findLast((one) => one.template === template)?.values ?? {}

  secrets['invitation'] = 'kenari'.padEnd(43, 'Z7')
  await invite(world, secrets['invitation'])
  const board = new Browser(url)
  const { email, phone } = personal
  const { password, wrongPassword, invitation: secret } = secrets
  await ok(board.mutate('accounts.acceptInvitation', { secret, name: personal['board'], password }))
  await board.post('/api/auth/password/sign-in', { email, password: wrongPassword })
  await board.post('/api/auth/password/sign-in', { email: password, password: email })
  await ok(board.post('/api/auth/password/sign-in', { email, password }))
  const enrolment = JSON.parse((await ok(board.post('/api/auth/enrol/start', { password }))).text) as {
    secret: string
    backupCodes: string[]
  }
  secrets['totp'] = enrolment.secret
  for (const [index, code] of enrolment.backupCodes.entries()) secrets[`backup ${index}`] = code
  await ok(board.post('/api/auth/enrol/confirm', { code: totpCode(enrolment.secret, new Date()) }))
  keepCookies('board', board)
  const unitId = city.at(city.neighbourhood)
  await ok(board.mutate('accounts.appointCadre', { grantId: randomUUID(), name: personal['name'], phone, unitId }))

  const cadre = new Browser(url)
  const challenge = await ok(cadre.post('/api/auth/phone/send', { phone }))
  await expect.poll(() => sent('sign-in-code'), again).toHaveProperty('code')
  const { challengeId } = challenge.json
  await ok(cadre.post('/api/auth/phone/verify', { challengeId, code: (sent('sign-in-code') as { code: string }).code }))
  keepCookies('cadre', cadre)
  const registered = await ok(
    cadre.mutate('accounts.registerDevice', { registrationId: randomUUID(), deviceName: personal['name'] }),
  )
  const registration = registered.json.result?.data as { registrationId: string; token: string }
  secrets['device token'] = registration.token

  const home = city.at(city.dasawisma)
  const { nik, nikOfWife, nikOnScreen, nikMistyped, kk } = secrets
  const named = (unit: string, numbers: (string | undefined)[]) => {
    const command = aHousehold(unit, personal['address'])
    const [family] = (command.input as { families: { members: object[] }[] }).families
    const members = family?.members.map((one, n) => ({ ...one, name: personal['name'], nik: numbers[n] }))
    return { ...command, input: { ...(command.input as object), families: [{ ...family, kk, members }] } }
  }
  const device = new Phone(url, registration, sealKey)
  const kept = randomUUID()
  const first = { id: kept, ...named(home, [nik, nikOfWife]) }
  const { status, body } = await device.send(
    first,
    named(city.at('2.1.1.1'), [nik, nikOfWife]),
    named(home, [nikMistyped, nikOfWife]),
    { path: `households.${nik}`, input: { nik, [String(kk)]: nik } },
    { id: kept, ...named(home, [nik, nikOfWife]) },
    { path: 'households.correctBirthDate', input: { personId: nik, birthDate: nik } },
  )
  const became = ['applied', 'refused', 'refused', 'quarantined', 'quarantined', 'refused']
  expect([status, body.outcomes?.map((one) => one.status)], `${JSON.stringify(body)} ${server.said()}`).toEqual([
    200,
    became,
  ])
  const { input } = named(home, [nikOnScreen, undefined])
  await ok(cadre.mutate('households.register', { id: randomUUID(), input }))
  await cadre.mutate('households.register', { id: nik, input: { ...input, householdId: nik } })
  await cadre.query('households.list', { unitId: home, search: nik })
  await cadre.query('households.list', { unitId: home, search: `${nik}\u0000${password}` })
  await cadre.query(`households.${nik}`, { unitId: nik })
  await cadre.send(`/${nik}?phone=${phone}`)
  await cadre.post('/api/push', `{"nik":"${nik}"`, { authorization: `Bearer ${nik}`, 'user-agent': String(phone) })
  const { headId } = first.input as { headId?: string }
  await ok(board.mutate('households.revealNik', { personId: headId, purpose: 'verify-identity' }))
  await board.post('/api/auth/password/code', { code: password })
  await board.post('/api/auth/password/forgot', { email })
  await expect.poll(() => carrier.given.map(({ template }) => template), again).toContain('appointment')
  server.child.kill('SIGTERM')
  await server.ended
  // To whom a message goes is for its carrier; what it says is read by whoever holds the phone.
  return {
    log: server.said(),
    told: JSON.stringify(carrier.given, (key, value: unknown) => (key === 'to' ? null : value)),
  }
}

async function ok(call: ReturnType<Browser['post']>) {
  const answer = await call
  expect([answer.status, answer.text.slice(0, 300)]).toEqual([200, expect.any(String)])
  return answer
}

function keepCookies(whose: string, { cookies }: Browser) {
  for (const [name, value] of cookies) secrets[`cookie ${name} of the ${whose}`] = decodeURIComponent(value)
}

async function invite({ made, city }: Awaited<ReturnType<typeof preparedCity>>, secret: string) {
  await using db = connect(made.appUrl, { max: 1 })
  const invitation = {
    tenantId: city.tenantId,
    invitationId: randomUUID(),
    name: personal['board'] ?? '',
    email: personal['email'] ?? '',
    role: 'city-board' as const,
    unitId: city.rootUnitId,
    by: { grantId: city.grants['city-board'].grantId },
    at: new Date().toISOString(),
  }
  await write(db, city.tenantId, (tx) => tx.commitWith(insertInvitation(invitation, secret)))
}

/** As it may stand somewhere: as it is, in groups of four, and as bytes in hex or base64. */
function disguisesOf(canary: string): string[] {
  const bytes = Buffer.from(canary)
  const grouped = canary.replaceAll(/(\d{4})(?=\d)/g, '$1 ')
  return [canary, grouped, bytes.toString('hex'), bytes.toString('base64').replace(/=+$/, '')]
}

const holds = (text: string, canary: string) => disguisesOf(canary).some((one) => text.includes(one))

test(
  'A-134: no NIK, no KK number, no password, token or secret stands in the clear in the database or a log; names and numbers of people only where it says so',
  { timeout: 120_000 },
  async () => {
    await using world = await preparedCity()
    const { log, told } = await useEverySecret(world)
    const stored = await allStored(world.made.superUrl)
    for (const [kind, canary] of Object.entries({ ...secrets, ...personal }))
      expect([kind, holds(log, canary), holds(told, canary)]).toEqual([kind, false, false])
    for (const [kind, canary] of Object.entries(secrets)) {
      const at = stored.filter(({ text }) => holds(text, canary)).map(({ name }) => name)
      expect([kind, at]).toEqual([kind, []])
    }
    for (const [kind, canary] of Object.entries(personal)) {
      const at = stored.filter(({ text }) => holds(text, canary))
      const unsaid = at.filter(({ privacy }) => privacy === null || privacy === 'none').map(({ name }) => name)
      expect([kind, unsaid, at.length > 0]).toEqual([kind, [], true])
    }
    // They did come in: the numbers are there, sealed, and the log tells of the run.
    const rows = (name: string) => stored.find((one) => one.name === name)?.text.split('\n').length
    expect(rows('core.identity_number.cipher')).toBeGreaterThanOrEqual(4)
    expect(log.split('\n').filter((line) => line.startsWith('{')).length).toBeGreaterThan(2)
  },
)
