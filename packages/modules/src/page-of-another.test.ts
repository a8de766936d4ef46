import type { Context } from '@melati/api/context'
import { pagesOf } from '@melati/api/page'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { type AppRouter, appRouter } from './app-router.ts'
import { rights } from './rights.ts'
import { type FullCity, fillCity } from './testing/a-full-city.ts'
import { contextFor, type Who } from './testing/context-for.ts'
import { exampleInput } from './testing/example-input.ts'
import { examplesOf } from './testing/examples.ts'
import { knock, type Procedure, procedures } from './testing/the-doors.ts'
import { makeWorld, type World } from './testing/world.ts'

let world: World<AppRouter>
let own: FullCity
beforeAll(async () => {
  world = await makeWorld(appRouter)
  own = await fillCity(world, world.a)
})
afterAll(() => world[Symbol.asyncDispose]())

const lists = procedures.filter(({ input }) => 'cursor' in shapeOf(input))

function shapeOf(input: Procedure['input']): Readonly<Record<string, unknown>> {
  return (input?._zod.def as { shape?: Readonly<Record<string, unknown>> } | undefined)?.shape ?? {}
}

function inputOf({ path, input }: Procedure) {
  const { ids, named } = examplesOf(world.a, own, () => world.newId())
  const first = { cursor: undefined, query: undefined, kecamatanCode: undefined, slug: world.a.slug }
  // All of the log: where a page of it ends can be read from its own answer alone.
  const all = ['from', 'to', 'accountId', 'subjectId', 'unitId', 'module'].map((field) => [
    `audit.list.${field}`,
    undefined,
  ])
  const examples = { ids, named: { ...named, ...first, ...(Object.fromEntries(all) as object) } }
  return exampleInput(path, input ?? expect.fail(), examples).input as object
}

function callerOf({ path }: Procedure): Who {
  const right = rights[path as keyof typeof rights]
  return typeof right === 'string' ? 'nobody' : (right[0] ?? 'nobody')
}

const contextOf = (procedure: Procedure) => {
  const who = callerOf(procedure)
  return contextFor(world, who === 'group-officer' ? own.officer : who)
}

/** Where a page of such a list ends, as the kit seals it for that question. */
function sealed(ctx: Context, path: string, input: object): string {
  const { next } = pagesOf({ ctx, path, input }).of([1, 2], 1, () => ({
    at: '2026-06-01',
    id: '00000000-0000-4000-9000-000000000000',
  }))
  return next ?? expect.fail()
}

/** What was not given for this question, by what it is. */
async function forgeries(ctx: Context, { path, input: schema }: Procedure, asked: object, genuine: string) {
  const filters = Object.keys(shapeOf(schema)).filter((field) => field !== 'cursor' && field !== 'limit')
  return {
    'another city': sealed(await world.b.contextOf('city-board'), path, asked),
    'another list': sealed(ctx, 'hierarchy.unit', asked),
    ...Object.fromEntries(
      filters.map((field) => [`another ${field}`, sealed(ctx, path, { ...asked, [field]: 'other' })]),
    ),
    'nothing at all': '',
    'text in the open': Buffer.from('{"at":"","id":"00000000-0000-4000-9000-000000000000"}').toString('base64url'),
    'one of ours, changed': (genuine.startsWith('A') ? 'B' : 'A') + genuine.slice(1),
    'one of ours, cut': genuine.slice(0, -4),
    'no base64': '\u0000%%%'.repeat(20),
    'far too long': 'A'.repeat(5_000),
  }
}

test('A-016 no list has a place of its own making', () => {
  expect(lists.length).toBeGreaterThan(15)
  const places = procedures.flatMap(({ path, input }) =>
    Object.keys(shapeOf(input)).flatMap((field) =>
      /^(after|page|next|offset)$/.test(field) ? `${path} ${field}` : [],
    ),
  )
  expect(places).toEqual([])
})

test('A-016 every list takes the place it gave, and refuses one of another city, filter or list', async () => {
  for (const procedure of lists) {
    const { path, input: schema } = procedure
    const ctx = await contextOf(procedure)
    const input = inputOf(procedure)
    const given = await knock(procedure, ctx, 'limit' in shapeOf(schema) ? { ...input, limit: 1 } : input)
    expect(given.code, `${path}: ${given.text}`).toBeNull()
    const { next } = JSON.parse(given.text) as { next: string | null }
    const asked = z.parse(schema ?? expect.fail(), input) as object
    const genuine = next ?? sealed(ctx, path, asked)
    const taken = await knock(procedure, ctx, { ...input, cursor: genuine })
    expect(taken.code, `${path}: ${taken.text}`).toBeNull()
    for (const [what, cursor] of Object.entries(await forgeries(ctx, procedure, asked, genuine))) {
      const { code, text } = await knock(procedure, ctx, { ...input, cursor })
      const told = [code, text.includes('"because":"invalid-input"')]
      expect(told, `${path} with the place of ${what}: ${text}`).toEqual(['BAD_REQUEST', true])
    }
  }
})
