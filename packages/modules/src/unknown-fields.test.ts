import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AppRouter, appRouter } from './app-router.ts'
import { rights } from './rights.ts'
import { serve } from './testing/serve.ts'
import { procedures } from './testing/the-doors.ts'
import { makeWorld } from './testing/world.ts'

const opened = new AsyncDisposableStack()
let ask: (path: string, input: unknown) => Promise<{ status: number; text: string }>

beforeAll(async () => {
  const world = opened.use(await makeWorld<AppRouter>(appRouter))
  const served = opened.use(await serve(world))
  const board = await served.browserOf(world.a.tenantId, world.a.grants['city-board'])
  ask = (path, input) => board.query(path, input)
})
afterAll(() => opened.disposeAsync())

const queries = procedures.filter(({ type, path }) => {
  const right: unknown = rights[path as keyof typeof rights]
  return type === 'query' && (!Array.isArray(right) || right.includes('city-board'))
})
const names = ['orderBy', 'order', 'sort', 'fields', 'filter', 'where', 'select', 'include', 'tenantId', 'tenant_id']
const values = ['name; drop table core.person', '(select pg_sleep(9))', { name: 'asc' }, ['*'], "' or '1'='1"]

/** Fields of a schema that take one of a list of words. */
function listed(schema: unknown): string[] {
  const { shape = {} } = (schema as { _zod: { def: { shape?: Readonly<Record<string, unknown>> } } })._zod.def
  return Object.entries(shape).flatMap(([name, field]) => (isListed(field) ? [name] : []))
}

function isListed(field: unknown): boolean {
  const { type, innerType } = (field as { _zod: { def: { type: string; innerType?: unknown } } })._zod.def
  return type === 'enum' || (innerType !== undefined && isListed(innerType))
}

test('A-017 a read that is asked to sort, filter or choose by what it does not know is 400, and tells no SQL', async () => {
  expect(queries.length).toBeGreaterThan(20)
  for (const { path, input } of queries) {
    const known = Object.keys((input as undefined | { _zod: { def: { shape?: object } } })?._zod.def.shape ?? {})
    for (const [index, name] of names.entries()) {
      if (known.includes(name)) continue
      const { status, text } = await ask(path, { [name]: values[index % values.length] })
      expect([path, name, status]).toEqual([path, name, 400])
      expect(text).not.toMatch(/select|syntax|column|relation|pg_/i)
    }
  }
})

test('A-017 a word that is not on the list of its field is 400, whatever SQL is in it', async () => {
  const places = queries.flatMap(({ path, input }) =>
    input === undefined ? [] : listed(input).map((name) => ({ path, name })),
  )
  expect(places.length).toBeGreaterThan(1)
  for (const { path, name } of places) {
    for (const value of [...values, '', 'ASC', '__proto__', 0]) {
      const { status, text } = await ask(path, { [name]: value })
      expect([path, name, status]).toEqual([path, name, 400])
      expect(text).not.toMatch(/drop table|pg_sleep|syntax|relation/i)
    }
  }
})
