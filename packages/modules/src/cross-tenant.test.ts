import type { Phone } from '@melati/api/testing/phone'
import { type Role, roles } from '@melati/domain/roles'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AppRouter, appRouter } from './app-router.ts'
import { rights } from './rights.ts'
import { type FullCity, fillCity } from './testing/a-full-city.ts'
import { contextFor, type Who } from './testing/context-for.ts'
import { everythingStored } from './testing/everything-stored.ts'
import {
  exampleInput,
  type Examples,
  type IdSlot,
  takesIds,
  valueAt,
  withAt,
  withOneMore,
} from './testing/example-input.ts'
import { examplesOf } from './testing/examples.ts'
import { serve } from './testing/serve.ts'
import { knock, type Procedure, procedures } from './testing/the-doors.ts'
import { makeWorld, type World } from './testing/world.ts'

let world: World<AppRouter>
let served: Awaited<ReturnType<typeof serve>>
let stored: Awaited<ReturnType<typeof everythingStored>>
let own: FullCity
let other: FullCity
let examples: Examples
const opened = new AsyncDisposableStack()
const phones = new Map<Role, Phone>()
/** Nobody's id, anywhere. */
const none = 'ffffffff-ffff-4fff-bfff-ffffffffffff'

beforeAll(async () => {
  world = opened.use(await makeWorld(appRouter))
  const { a, b } = world
  own = await fillCity(world, a)
  other = await fillCity(world, b)
  const empty = { code: '36.73', slug: 'tanpa-ketua', board: { name: 'Bu Ani', email: 'ani@contoh.test' } }
  await world.asOperator().cities.onboard({ id: world.order(null).id, ...empty })
  examples = examplesOf(a, own, () => world.newId())
  served = opened.use(await serve(world))
  for (const role of roles) {
    if (role === 'platform-operator') continue
    const actor = role === 'group-officer' ? own.officer : a.grants[role]
    phones.set(role, await served.phoneOf(a.tenantId, actor))
  }
  stored = opened.use(await everythingStored(world))
})
afterAll(() => opened.disposeAsync())

const takingIds = procedures.filter(({ input }) => input !== undefined && takesIds(input))
const commands = takingIds.filter(({ isCommand }) => isCommand)
const contextOf = (who: Who) => contextFor(world, who === 'group-officer' ? own.officer : who)
const exampleOf = ({ path, input }: Procedure) => exampleInput(path, input ?? expect.fail(), examples)

function callersOf({ path }: Procedure): readonly Who[] {
  const right = rights[path as keyof typeof rights]
  if (right === 'anyone') return ['nobody', 'cadre']
  return right === 'account' ? ['account', 'cadre'] : right
}

/** The other city's real row of what a place names. */
function foreign(procedure: Procedure, { at, entity }: IdSlot): string {
  if (entity !== null) return other.ids[entity]
  const name = String(at.at(-1))
  const { unnamed } = other
  if (name === 'sessionId' || name === 'subjectId') return unnamed[name]
  throw new Error(`${procedure.path} takes ${name}, of which testing/a-full-city.ts has no row`)
}

interface Variation {
  readonly what: string
  /** The input with this id in its place. */
  readonly withId: (id: string) => unknown
  readonly foreign: string
  readonly mixed: boolean
}

/** Every place alone, all places of one id together, and in a list the foreign one behind one's own. */
function variationsOf(procedure: Procedure): Variation[] {
  const { input, slots } = exampleOf(procedure)
  return slots.flatMap((slot) => {
    const id = foreign(procedure, slot)
    const what = `${procedure.path} ${slot.at.join('.')}`
    const alone = { what, foreign: id, mixed: false, withId: (one: string) => withAt(input, slot.at, one) }
    const same = slots.filter(({ at }) => valueAt(input, at) === valueAt(input, slot.at))
    const together = {
      ...alone,
      what: `${what} and the same elsewhere`,
      withId: (one: string) => same.reduce((so, { at }) => withAt(so, at, one), input),
    }
    const more = withOneMore(input, slot.at)
    const behind = more && {
      ...alone,
      what: `${what} behind an own one`,
      mixed: true,
      withId: (one: string) => withAt(more.input, more.at, one),
    }
    return [alone, ...(same.length > 1 ? [together] : []), ...(behind ? [behind] : [])]
  })
}

/** What has changed by a call: never a row of the other city. Then it is as if the call had not been. */
async function asBefore(what: string): Promise<string[]> {
  const changed = await stored.changed()
  const theirs = changed.filter((key) => key.endsWith(` ${world.b.tenantId}`))
  expect(theirs, `${what} changed the other city`).toEqual([])
  await stored.putBack(changed)
  return changed
}

describe('A-001 A-002 A-004 A-005: another tenant’s id is like none at all', () => {
  test('every input that takes an id has an example, and some role has it taken', async () => {
    const never: string[] = []
    for (const procedure of takingIds) {
      const answers = []
      for (const who of callersOf(procedure)) {
        const answer = await knock(procedure, await contextOf(who), exampleOf(procedure).input)
        answers.push(answer.text)
        if (answer.isRefused) continue
        answers.length = 0
        break
      }
      if (procedure.type === 'mutation') await asBefore(procedure.path)
      if (answers.length > 0) never.push(`${procedure.path}: ${answers.join(', ')}`)
    }
    expect(never).toEqual([])
  })

  test.each(takingIds)('$path', async (procedure) => {
    for (const { what, withId, foreign: theirs, mixed } of variationsOf(procedure)) {
      for (const who of callersOf(procedure)) {
        const context = await contextOf(who)
        const answers: string[] = []
        for (const id of [theirs, none]) {
          const { isRefused, code, text } = await knock(procedure, context, withId(id))
          expect(code, `${what} as ${who}: ${text}`).not.toBe('INTERNAL_SERVER_ERROR')
          answers.push(text.replaceAll(id, '…'))
          if (procedure.type === 'query') continue
          if (!isRefused) await asBefore(what)
          else if (mixed) expect(await stored.changed(), `${what} was refused`).toEqual([])
        }
        expect(answers[0], `${what} as ${who}`).toBe(answers[1])
      }
    }
    await asBefore(procedure.path)
  })
})

describe('A-001 A-002 A-004 A-005 in what a phone sends', () => {
  test.each(commands)('$path', async (procedure) => {
    const { path } = procedure
    const variations = variationsOf(procedure)
    const senders = [...phones].filter(([role]) => callersOf(procedure).includes(role))
    for (const [role, phone] of senders) {
      const answers: unknown[] = []
      for (const isNobodys of [false, true]) {
        phone.next = 1
        const sent = variations.map(({ withId, foreign: theirs }, index) => {
          const order = withId(isNobodys ? none : theirs) as { id: string; input: unknown }
          // Each order of the batch under an id of its own, but where that is the one put in.
          const isOwn = order.id === valueAt(exampleOf(procedure).input, ['id'])
          return { path, input: order.input, id: isOwn ? `e${order.id.slice(1, -2)}${index + 10}` : order.id }
        })
        const { status, body } = await phone.send(...sent)
        const told = variations.map(({ what, foreign: theirs }, index) => {
          const id = isNobodys ? none : theirs
          return [what, JSON.stringify(body.outcomes?.[index]).replaceAll(id, '…')]
        })
        expect(status, JSON.stringify(body)).toBe(200)
        answers.push(told)
        await asBefore(`${path} by phone`)
      }
      expect(answers[0], `${path} as ${role}`).toEqual(answers[1])
    }
  })

  test('an order that waits for another city’s waits as for none', async () => {
    const phone = phones.get('cadre') ?? expect.fail()
    const input = { householdId: own.ids.household, headId: own.ids.person }
    const answers: unknown[] = []
    for (const id of [other.ids.command, none]) {
      phone.next = 1
      const more = [{ after: id }, { corrects: id }].map((one, n) => ({
        ...one,
        id: `f${own.ids.command.slice(1, -2)}f${n}`,
      }))
      const { body } = await phone.send(...more.map((one) => ({ ...one, path: 'households.nameHead', input })))
      answers.push(JSON.stringify(body).replaceAll(id, '…'))
      await asBefore('after and corrects')
    }
    expect(answers[0]).toBe(answers[1])
    expect(answers[0]).toContain('"status":"held"')
  })

  test('A-052: another city’s scope is left as one that is nowhere', async () => {
    const answers: unknown[] = []
    for (const id of [other.ids.unit, none]) {
      const { status, body } = await (phones.get('cadre') ?? expect.fail()).pull([{ scopeId: id, cursor: null }])
      answers.push([status, JSON.stringify(body).replaceAll(id, '…')])
    }
    expect(answers[0]).toEqual(answers[1])
    await asBefore('a pull')
  })
})
