import type { Actor } from '@melati/domain/actor'
import { FamilyId, PersonId } from '@melati/domain/ids'
import type { TRPCError } from '@trpc/server'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AppRouter, appRouter } from './app-router.ts'
import { rights } from './rights.ts'
import type { TenantRole } from './testing/a-city.ts'
import { fillCity, type FullCity, kk, nik } from './testing/a-full-city.ts'
import { exampleInput } from './testing/example-input.ts'
import { examplesOf } from './testing/examples.ts'
import { auditOf } from './testing/look.ts'
import { lookInside } from './testing/look-inside.ts'
import { serve } from './testing/serve.ts'
import { knock, procedures } from './testing/the-doors.ts'
import { makeWorld, type World } from './testing/world.ts'

const roles = [
  'kecamatan-board',
  'kelurahan-board',
  'secretariat',
  'neighbourhood-head',
  'cadre-coordinator',
  'cadre',
] as const satisfies readonly TenantRole[]

let world: World<AppRouter>
let own: FullCity
/** The same roles in another kecamatan of the city. */
const far = new Map<TenantRole, Actor>()
beforeAll(async () => {
  world = await makeWorld(appRouter)
  own = await fillCity(world, world.a)
  for (const role of roles) far.set(role, await world.a.grant(role, role === 'kecamatan-board' ? '2' : '2.1'))
})
afterAll(() => world[Symbol.asyncDispose]())

const farAway = (role: TenantRole) => far.get(role) ?? expect.fail()

const because = (asked: Promise<unknown>) =>
  asked.then(
    () => 'told',
    ({ code, message }: TRPCError) => (code === 'BAD_REQUEST' ? code : message),
  )

test('A-082 no read of any role tells a NIK or a No KK in full, and outside its area none tells its end', async () => {
  const { ids, named } = examplesOf(world.a, own, () => world.newId())
  const examples = { ids, named: { ...named, cursor: undefined, query: 'Contoh', search: undefined, limit: 20 } }
  const ends = [nik, kk].map((number) => number.slice(-4))
  const told: string[] = []
  let masked = 0
  for (const { path, type, input: schema, isCommand } of procedures) {
    if (type !== 'query') continue
    const may = rights[path as keyof typeof rights] as readonly string[] | string
    for (const role of roles) {
      if (typeof may === 'string' || !may.includes(role)) continue
      for (const where of ['near', 'far'] as const) {
        const context = await world.a.contextOf(where === 'near' ? role : farAway(role))
        const input = schema === undefined ? undefined : exampleInput(path, schema, examples).input
        const { text } = await knock({ path, type, isCommand, input: schema }, context, input)
        const isMasked = /"(nik|kk)Masked":"[^"]*\d{4}"/.test(text)
        if (isMasked) masked += 1
        if (text.includes(nik) || text.includes(kk)) told.push(`${path} as ${role}, ${where}: in full`)
        if (where === 'far' && (isMasked || ends.some((end) => text.includes(`• ${end}`))))
          told.push(`${path} as ${role}`)
      }
    }
  }
  expect(told).toEqual([])
  expect(masked).toBeGreaterThan(3)
})

test('A-082 a phone pulls no number of another area, and none of its own in full', async () => {
  await using served = await serve(world)
  const scope = { scopeId: world.a.at(world.a.dasawisma), cursor: null }
  const near = await (await served.phoneOf(world.a.tenantId, world.a.grants.cadre)).pull([scope])
  expect(JSON.stringify(near.body)).toContain(own.ids.household)
  const away = await (await served.phoneOf(world.a.tenantId, farAway('cadre'))).pull([scope])
  expect([away.status, away.body.scopes, away.body.left]).toEqual([200, [], [scope.scopeId]])
  for (const number of [nik, kk]) expect(JSON.stringify([near.body, away.body])).not.toContain(number)
})

test('A-082 a number is unmasked in the area, for a purpose, and the log has it before it is out', async () => {
  const { a } = world
  const [personId, familyId] = [PersonId.parse(own.head), FamilyId.parse(own.ids.family)]
  const before = (await auditOf(world, a)).length
  for (const role of roles) {
    const isAllowed = (rights['households.revealNik'] as readonly string[]).includes(role)
    for (const actor of [role, farAway(role)]) {
      if (isAllowed && actor === role) continue
      const { households } = a.as(actor)
      const purpose = 'verify-identity' as const
      const answers = [households.revealNik({ personId, purpose }), households.revealKk({ familyId, purpose })]
      const expected = isAllowed ? 'not-found' : 'not-allowed'
      expect(await Promise.all(answers.map(because)), role).toEqual([expected, expected])
    }
  }
  const { households } = a.as('kelurahan-board')
  expect(await because(households.revealNik({ personId } as never))).toBe('BAD_REQUEST')
  expect(await because(households.revealKk({ familyId, purpose: 'curiosity' as never }))).toBe('BAD_REQUEST')
  expect(await auditOf(world, a)).toHaveLength(before)
  expect(await households.revealNik({ personId, purpose: 'verify-identity' })).toEqual({ nik })
  expect(await households.revealKk({ familyId, purpose: 'service-letter' })).toEqual({ kk })
  const { accountId } = a.grants['kelurahan-board']
  const log = (await auditOf(world, a)).slice(before)
  expect(log).toEqual([
    { action: 'households.revealNik', subjectId: personId, accountId, detail: { purpose: 'verify-identity' } },
    { action: 'households.revealKk', subjectId: familyId, accountId, detail: { purpose: 'service-letter' } },
  ])
})

test('A-082 of anybody’s disability nothing is stored', async () => {
  const columns = sql<{ table_name: string; column_name: string }>`
    select table_name, column_name from information_schema.columns
    where table_schema not in ('pg_catalog', 'information_schema') and column_name ~* 'disab|difabel|cacat|kebutuhan_khusus'`
  expect(await lookInside(world, columns)).toEqual([])
})
