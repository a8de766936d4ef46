import { createHttp } from '@melati/api/http/create-http'
import { Browser } from '@melati/api/testing/browser'
import { listen } from '@melati/api/testing/listen'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allFeeds, type AppRouter, appRouter } from '../app-router.ts'
import { authOf } from '../testing/auth-of.ts'
import { auditOf } from '../testing/look.ts'
import { makeWorld, type World } from '../testing/world.ts'

const OURS = 'pkk.contoh.example'
let world: World<AppRouter>
beforeAll(async () => {
  world = await makeWorld(appRouter)
})
afterAll(() => world[Symbol.asyncDispose]())
const slugOf = { a: 'contoh-satu', b: 'contoh-dua' }

describe('the host names of a city', () => {
  test('are given by the operator alone, written in the city’s audit, and given once', async () => {
    const operator = world.asOperator().cities
    const mapping = { slug: slugOf.a, host: OURS }
    for (const caller of [world.asNobody(), world.a.as('city-board')])
      await expect(caller.cities.mapHost(mapping)).rejects.toThrow()
    expect(await operator.mapHost({ ...mapping, host: ' PKK.Contoh.example' })).toEqual({ host: OURS })
    expect(await operator.mapHost(mapping)).toEqual({ host: OURS })
    const { cities } = await operator.list({})
    expect(cities.map(({ slug, hosts }) => [slug, hosts])).toEqual([
      [slugOf.b, []],
      [slugOf.a, [OURS]],
    ])
    expect((await auditOf(world, world.a)).filter(({ action }) => action === 'cities.mapHost')).toHaveLength(1)
  })

  test.for<[string, string]>([
    ['xn--pkk-contoh.example', 'host-invalid'],
    ['pkk.cоntoh.example', 'host-invalid'],
    ['localhost', 'host-invalid'],
    ['127.0.0.1', 'host-invalid'],
    ['kantor.local', 'host-reserved'],
    [OURS, 'host-taken'],
    ['pkk.c0ntoh.example', 'host-taken'],
    ['pkk.contoh.exampIe', 'host-taken'],
  ])('A-139 %s for another city is %s', async ([host, because]) => {
    await expect(world.asOperator().cities.mapHost({ slug: slugOf.b, host })).rejects.toMatchObject({
      message: because,
    })
  })

  test('A-139 of two operators who give a host to two cities at once, one is told', async () => {
    const operator = world.asOperator().cities
    const both = Object.values(slugOf).map((slug) => operator.mapHost({ slug, host: 'rebut.example' }))
    const answers = await Promise.allSettled(both)
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(answers).toContainEqual(
      expect.objectContaining({ reason: expect.objectContaining({ message: 'host-taken' }) }),
    )
  })

  test('are taken away once, and only from the city that has them; then another may have them', async () => {
    const operator = world.asOperator().cities
    const host = 'pindah.example'
    await operator.mapHost({ slug: slugOf.a, host })
    await expect(operator.unmapHost({ slug: slugOf.b, host })).rejects.toMatchObject({ message: 'not-found' })
    expect(await operator.unmapHost({ slug: slugOf.a, host })).toEqual({})
    await expect(operator.unmapHost({ slug: slugOf.a, host })).rejects.toMatchObject({ message: 'not-found' })
    world.clock.now = new Date(world.clock.now.getTime() + 1_000)
    expect(await operator.mapHost({ slug: slugOf.b, host })).toEqual({ host })
  })
})

describe('what anyone may ask, under a city’s own host', () => {
  test('A-007 A-140 is about this city; another is as one that is nowhere, in every procedure that takes one', async () => {
    const context = world.contextOfNobody()
    const { a } = world
    const cityHost = { host: OURS, tenantId: a.tenantId, slug: slugOf.a }
    const caller = appRouter.createCaller({ ...context, cityHost })
    expect(await caller.cities.directory()).toMatchObject([{ slug: slugOf.a }])
    expect(await caller.cities.facts({ slug: slugOf.a as never })).toMatchObject({ slug: slugOf.a })
    const told = async (slug: string) =>
      caller.cities.facts({ slug: slug as never }).catch((error: unknown) => String(error))
    expect(await told(slugOf.b)).toBe(await told('tidak-ada'))
  })
})

test('A-140 over HTTP: given, answered; taken away, 421', async () => {
  const services = { ...world.services, baseUrl: 'https://melati.example' }
  await using opened = authOf(world)
  const { auth } = opened
  const http = createHttp({ services, auth, router: appRouter, feeds: allFeeds, trustedProxies: 1 })
  await using server = await listen(http)
  const ask = async (host: string, slug: string) => {
    const { status } = await new Browser(server.url, host).query('cities.facts', { slug })
    return status
  }
  expect([await ask(OURS, slugOf.a), await ask(OURS, slugOf.b), await ask('melati.example', slugOf.b)]).toEqual([
    200, 404, 200,
  ])
  await world.asOperator().cities.unmapHost({ slug: slugOf.a, host: OURS })
  world.clock.now = new Date(world.clock.now.getTime() + 6_000)
  expect(await ask(OURS, slugOf.a)).toBe(421)
})
