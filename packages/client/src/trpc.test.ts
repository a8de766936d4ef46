import { CommandId } from '@melati/domain/ids'
import { initTRPC } from '@trpc/server'
import { createHTTPServer } from '@trpc/server/adapters/standalone'
import type { IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, expectTypeOf, test } from 'vitest'
import * as z from 'zod/mini'
import { commandInput, createApi } from './trpc.ts'
import type { CommandInputs } from './trpc.ts'

const t = initTRPC.create()
const Sale = z.object({ amount: z.int() })
const router = t.router({
  up2k: t.router({
    recordSale: t.procedure
      .input(z.object({ id: CommandId, input: Sale }))
      .mutation(({ input }) => ({ id: input.id, status: 'applied' as const, result: input.input.amount * 2 })),
    total: t.procedure.input(z.object({ month: z.string() })).query(({ input }) => input.month.length),
  }),
})
type Router = typeof router

async function serve() {
  const seen: { headers: IncomingHttpHeaders; url: string }[] = []
  const server = createHTTPServer({
    router,
    basePath: '/api/trpc/',
    middleware: (request, _response, next) => {
      seen.push({ headers: request.headers, url: request.url ?? '' })
      next()
    },
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/trpc`
  return { seen, url, [Symbol.dispose]: () => void server.close() }
}

test('a mutation goes with its id, the version and the header no foreign form can send', async () => {
  using served = await serve()
  const api = createApi<Router>({ version: 3, url: served.url })
  const order = commandInput({ amount: 21 })
  expect(await api.up2k.recordSale.mutate(order)).toEqual({ id: order.id, status: 'applied', result: 42 })
  expect(served.seen[0]?.headers).toMatchObject({ 'x-melati-version': '3', 'x-melati-csrf': '1' })
})

test('twenty five calls go in three requests of at most ten', async () => {
  using served = await serve()
  const api = createApi<Router>({ version: 1, url: served.url })
  const months = Array.from({ length: 25 }, (_, index) => 'x'.repeat(index))
  expect(await Promise.all(months.map((month) => api.up2k.total.query({ month })))).toEqual(
    months.map(({ length }) => length),
  )
  expect(served.seen.map(({ url }) => url.split('?')[0]?.split(',').length)).toEqual([10, 10, 5])
})

test('credentials go to our own origin only', async () => {
  const modes: (RequestCredentials | undefined)[] = []
  using served = await serve()
  const api = createApi<Router>({
    version: 1,
    url: served.url,
    fetch: (url, init) => {
      modes.push(init?.credentials)
      return fetch(url, init)
    },
  })
  await api.up2k.total.query({ month: 'x' })
  expect(modes).toEqual(['same-origin'])
})

test('the commands of a router are its mutations that take an id and an order', () => {
  expectTypeOf<CommandInputs<Router>>().toEqualTypeOf<{ 'up2k.recordSale': { amount: number } }>()
})
