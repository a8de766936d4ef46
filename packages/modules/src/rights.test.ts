import type { Context } from '@melati/api/context'
import type { Phone } from '@melati/api/testing/phone'
import { alwaysOn } from '@melati/domain/module-on'
import { type Role, roles } from '@melati/domain/roles'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AppRouter, appRouter } from './app-router.ts'
import { rights } from './rights.ts'
import { lookInside } from './testing/look-inside.ts'
import { contextFor, everybody, type Who } from './testing/context-for.ts'
import { serve } from './testing/serve.ts'
import { knock, type Procedure, procedures } from './testing/the-doors.ts'
import { makeWorld, type World } from './testing/world.ts'

const opened = new AsyncDisposableStack()
let world: World<AppRouter>
const phones = new Map<Role, Phone>()
beforeAll(async () => {
  world = opened.use(await makeWorld(appRouter))
  const served = opened.use(await serve(world))
  const { a } = world
  for (const role of roles)
    if (role !== 'platform-operator') phones.set(role, await served.phoneOf(a.tenantId, a.grants[role]))
})
afterAll(() => opened.disposeAsync())

function may(who: Who, { path }: Procedure): boolean {
  const right = rights[path as keyof typeof rights]
  if (right === 'anyone') return true
  if (right === 'account') return who !== 'nobody'
  return right.some((role) => role === who)
}

const isSwitched = ({ path }: Procedure) => !alwaysOn.has(path.split('.')[0] ?? '')
const isPublic = ({ path }: Procedure) => rights[path as keyof typeof rights] === 'anyone'

/** What no input is. */
const nonsense = 'omong kosong'
/** How a door says that somebody may not, before it looks at what was sent. */
const closed = ['FORBIDDEN', 'UNAUTHORIZED']

test('the table of rights names every procedure and no other', () => {
  expect(Object.keys(rights).toSorted()).toEqual(procedures.map(({ path }) => path).toSorted())
})

describe('every procedure', () => {
  test.each(everybody)('lets in %s where the table says so, and nowhere else', async (who) => {
    const context = await contextFor(world, who)
    for (const procedure of procedures) {
      const { code } = await knock(procedure, context, nonsense)
      const expected = procedure.input === undefined ? null : 'BAD_REQUEST'
      if (may(who, procedure)) expect([procedure.path, code]).toEqual([procedure.path, expected])
      else expect([procedure.path, closed.includes(code ?? '')]).toEqual([procedure.path, true])
    }
  })

  test('R-SEC-05 is told to the log when it keeps a role out: which and who by her grant, nothing of the person, counted in its city', async () => {
    for (const who of roles) {
      const told: unknown[] = []
      let times = 0
      const context = await contextFor(world, who)
      const log = Object.assign(Object.create(context.log) as Context['log'], {
        warn: (fields: unknown, message: string) => told.push({ fields, message }),
      })
      for (const procedure of procedures.filter((one) => !may(who, one))) {
        told.length = 0
        await knock(procedure, { ...context, log }, nonsense)
        const [event] = told as { fields: object; message: string }[]
        expect([procedure.path, told.length, event?.message]).toEqual([procedure.path, 1, 'kept out'])
        times += 1
        expect(event?.fields).toEqual({
          path: procedure.path,
          role: who,
          grant: context.actor?.grantId,
          tenantId: context.tenant?.tenantId ?? null,
          times,
        })
      }
    }
  })

  test('lets in no role before its second factor', async () => {
    for (const who of roles) {
      const context = await contextFor(world, who)
      const half: Context = { ...context, session: context.session && { ...context.session, secondFactor: false } }
      for (const procedure of procedures)
        if (may(who, procedure) && !may('account', procedure))
          expect([procedure.path, (await knock(procedure, half, nonsense)).code]).toEqual([
            procedure.path,
            'UNAUTHORIZED',
          ])
    }
  })

  test('lets nobody into a module that is off', async () => {
    for (const who of roles) {
      const context = await contextFor(world, who)
      if (context.tenant === null) continue
      const without: Context = { ...context, tenant: { ...context.tenant, modules: [] } }
      for (const procedure of procedures) {
        if (!may(who, procedure) || !isSwitched(procedure) || isPublic(procedure)) continue
        expect([procedure.path, JSON.parse((await knock(procedure, without, nonsense)).text)]).toMatchObject([
          procedure.path,
          { message: 'module-off' },
        ])
      }
    }
  })

  test('shows the public nothing of a module that is off: the city answers like one that is none', async () => {
    const { slug, tenantId } = world.b
    const [modules] = await lookInside(
      world,
      sql<{ modules: string[] }>`select modules from core.tenant where tenant_id = ${tenantId}`,
    )
    const set = (on: readonly string[]) =>
      lookInside(world, sql`update core.tenant set modules = ${on}::text[] where tenant_id = ${tenantId}`)
    const context = await contextFor(world, 'nobody')
    const shown = procedures.filter((one) => isSwitched(one) && isPublic(one))
    expect(shown.length).toBeGreaterThan(4)
    await set([])
    for (const procedure of shown) {
      const input = (of: string) => ({ slug: of, code: 'abcdefgh', period: '2026-05', productCode: 'abcdefgh' })
      const [off, none] = [
        await knock(procedure, context, input(slug)),
        await knock(procedure, context, input('entah')),
      ]
      expect([procedure.path, off.text, off.code]).toEqual([procedure.path, none.text, 'NOT_FOUND'])
    }
    await set(modules?.modules ?? [])
  })
})

describe('every order of a phone', () => {
  test.each([...roles].filter((role) => role !== 'platform-operator'))(
    'of %s is judged by the same table',
    async (role) => {
      const phone = phones.get(role) ?? expect.fail()
      for (let from = 0; from < procedures.length; from += 50) {
        const some = procedures.slice(from, from + 50)
        const { status, body } = await phone.send(...some.map(({ path }) => ({ path, input: nonsense })))
        expect(status).toBe(200)
        const because = body.outcomes?.map((outcome, index) => [some[index]?.path, outcome.status, outcome.because])
        expect(because).toEqual(
          some.map((procedure) => {
            const why = !procedure.isCommand ? 'not-found' : may(role, procedure) ? 'invalid-input' : 'not-allowed'
            return [procedure.path, 'refused', why]
          }),
        )
      }
    },
  )
})
