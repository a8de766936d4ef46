import { ProductId, UnitId } from '@melati/domain/ids'
import { Slug } from '@melati/domain/slug'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import { ask, read } from '@melati/db/tenancy'
import { type AppRouter, appRouter } from '../app-router.ts'
import { contextFor } from '../testing/context-for.ts'
import { knock, procedures } from '../testing/the-doors.ts'
import { makeWorld, type World, type WorldCity } from '../testing/world.ts'

let world: World<AppRouter>
let a: WorldCity<AppRouter>
let b: WorldCity<AppRouter>
beforeAll(async () => {
  world = await makeWorld(appRouter)
  ;({ a, b } = world)
})
afterAll(() => world[Symbol.asyncDispose]())

const described = {
  name: 'Tapai ladang',
  category: 'pangan' as const,
  price: 12_000,
  saleUnit: 'bungkus',
  description: 'Tapai singkong, tanpa pengawet.',
  maker: 'Poklak Ladang',
  orderPhone: '0812-0000-4321',
  nib: null,
}
const anOrder = (more: Partial<typeof described> & { unitId?: UnitId } = {}) => ({
  productId: ProductId.parse(world.newId()),
  unitId: a.at('1.1'),
  groupId: null,
  ...described,
  ...more,
})
const board = () => a.as('kelurahan-board').products
const publicly = async () => {
  const context = await contextFor(world, 'nobody')
  return appRouter.createCaller(context).products
}
const slug = () => Slug.parse(a.slug)

/** A published product and the code by which the public knows it. */
async function published(more: Parameters<typeof anOrder>[0] = {}) {
  const order = anOrder(more)
  expect(await board().add(world.order(order))).toMatchObject({ status: 'applied' })
  expect(await board().publish(world.order({ productId: order.productId }))).toMatchObject({ status: 'applied' })
  const { code } = await board().product({ productId: order.productId })
  return { ...order, code }
}

describe('a product', () => {
  test('is a draft until it is published, then anyone finds it, and its changes show at once', async () => {
    const order = anOrder({ name: 'Dodol durian' })
    await board().add(world.order(order))
    const all = await publicly()
    const names = async () => (await all.catalogue({ slug: slug(), query: 'dodol' })).cards.map(({ name }) => name)
    expect(await names()).toEqual([])
    await board().publish(world.order({ productId: order.productId }))
    expect(await names()).toEqual(['Dodol durian'])
    const { productId, unitId: _u, groupId: _g, ...rest } = order
    const changed = { ...rest, productId, price: 14_000 }
    expect(await board().change(world.order(changed))).toMatchObject({ status: 'applied' })
    const { code } = await board().product({ productId })
    expect(await all.page({ slug: slug(), code })).toMatchObject({
      price: 14_000,
      kelurahan: 'Contoh Barat 1 A',
      orderPhone: '+6281200004321',
    })
    const log = await a.as('city-board').audit.list({})
    expect(log.rows.slice(0, 3).map(({ action }) => action)).toEqual([
      'products.change',
      'products.publish',
      'products.add',
    ])
  })

  test('is refused for what is wrong with it, field by field, and nothing is written', async () => {
    await board().add(world.order(anOrder({ name: 'Kolak' })))
    for (const [order, because, field] of [
      [anOrder({ name: ' ' }), 'name-empty', 'name'],
      [anOrder({ name: 'KOLAK' }), 'product-name-taken', 'name'],
      [anOrder({ price: 0 }), 'not-positive', 'price'],
      [anOrder({ price: 1.5 }), 'not-whole-rupiah', 'price'],
      [anOrder({ price: 2_000_000_000 }), 'too-large', 'price'],
      [anOrder({ saleUnit: '' }), 'text-empty', 'saleUnit'],
      [anOrder({ orderPhone: '12345' }), 'phone-invalid', 'orderPhone'],
      [anOrder({ description: 'x'.repeat(601) }), 'text-too-long', 'description'],
      [anOrder({ unitId: a.at('1.2') }), 'outside-your-area', 'unitId'],
    ] as const)
      expect([because, await board().add(world.order(order))]).toEqual([
        because,
        expect.objectContaining({ status: 'refused', because, field }),
      ])
    expect(await a.as('city-board').products.add(world.order(anOrder({ unitId: a.at('1') })))).toMatchObject({
      because: 'product-wrong-unit',
    })
  })

  test('keeps an NIB of another format with a warning', async () => {
    const order = anOrder({ name: 'Sirup markisa', nib: '0220 1234' as never })
    expect(await board().add(world.order(order))).toMatchObject({
      status: 'applied',
      warnings: [{ code: 'nib-unknown-format', field: 'nib' }],
    })
    expect(await board().product({ productId: order.productId })).toMatchObject({ nib: '02201234' })
  })

  test('is published once and withdrawn once', async () => {
    const { productId } = await published({ name: 'Bolu gulung' })
    expect(await board().publish(world.order({ productId }))).toMatchObject({ because: 'product-published-already' })
    expect(await board().withdraw(world.order({ productId }))).toMatchObject({ status: 'applied' })
    expect(await board().withdraw(world.order({ productId }))).toMatchObject({ because: 'product-withdrawn-already' })
    expect(await board().publish(world.order({ productId }))).toMatchObject({ status: 'applied' })
  })

  test('of one name is added once by two at the same time', async () => {
    const answers = await Promise.all([1, 2].map(() => board().add(world.order(anOrder({ name: 'Rendang kaleng' })))))
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['applied', 'refused'])
  })
})

describe('what everyone sees', () => {
  const look = async (code: string) => {
    const page = procedures.find(({ path }) => path === 'products.page') ?? expect.fail()
    return knock(page, await contextFor(world, 'nobody'), { slug: a.slug, code })
  }

  test('A-050 a withdrawn product is gone at once, and answers like one that never was', async () => {
    const { code, productId } = await published({ name: 'Kue bawang' })
    expect(await look(code)).toMatchObject({ isRefused: false })
    await board().withdraw(world.order({ productId }))
    expect((await look(code)).text).toBe((await look('zzzzzzzz')).text)
    const { cards } = await (await publicly()).catalogue({ slug: slug(), query: 'kue bawang' })
    expect(cards).toEqual([])
  })

  test('A-050 a draft is not there under its code either', async () => {
    const order = anOrder({ name: 'Emping' })
    await board().add(world.order(order))
    const { code } = await board().product({ productId: order.productId })
    expect((await look(code)).text).toBe((await look('zzzzzzzz')).text)
  })

  test('A-097 text stays the text it was', async () => {
    const name = '<script>alert(1)</script>'
    const { code } = await published({ name, description: '<img src=x onerror=alert(1)> javascript:alert(1)' })
    expect(await (await publicly()).page({ slug: slug(), code })).toMatchObject({
      name,
      description: '<img src=x onerror=alert(1)> javascript:alert(1)',
    })
  })

  test('filters count what they would leave, and pages follow each other', async () => {
    for (const name of ['Batik 1', 'Batik 2', 'Batik 3']) await published({ name, category: 'sandang' as never })
    const all = await publicly()
    const found = await all.catalogue({ slug: slug(), category: 'sandang', query: 'batik' })
    expect(found).toMatchObject({ count: 3, categories: { sandang: 3 }, next: null })
    expect(found.kecamatan).toMatchObject([{ count: 3 }])
    const one = await all.catalogue({ slug: slug(), query: 'batik 2' })
    expect(one.cards.map(({ name }) => name)).toEqual(['Batik 2'])
  })

  test('a city that has the module off has no products', async () => {
    const other = Slug.parse('tidak-ada')
    await expect((await publicly()).catalogue({ slug: other })).rejects.toMatchObject({ message: 'not-found' })
  })

  test('R-SDI-03 of the table itself another city reads nothing; of what is published, everyone everything', async () => {
    const { code } = await published({ name: 'Peyek kacang' })
    const stored = sql<{ n: number }>`select count(*)::int as n from products.product where code = ${code}`
    const shown = sql<{ n: number }>`select count(*)::int as n from published.product where code = ${code}`
    const { db } = world.services
    expect((await read(db, b.tenantId, stored, shown)).map(([row]) => row?.n)).toEqual([0, 1])
    expect((await ask(db, shown)).map(([row]) => row?.n)).toEqual([1])
    const theirs = sql`delete from published.product where code = ${code}`
    await read(db, b.tenantId, theirs).catch(() => {})
    expect((await ask(db, shown)).map(([row]) => row?.n)).toEqual([1])
  })
})

describe('a list', () => {
  test('shows an area by stage and page, and nothing outside it', async () => {
    const far = await a.grant('kelurahan-board', '2.1')
    await expect(a.as(far).products.list({ unitId: a.at('1.1') })).rejects.toMatchObject({ message: 'not-found' })
    const { rows, next, stages } = await board().list({ unitId: a.at('1.1'), limit: 2 })
    expect(rows).toHaveLength(2)
    const rest = await board().list({ unitId: a.at('1.1'), limit: 100, ...(next === null ? {} : { cursor: next }) })
    expect(2 + rest.rows.length).toBe(stages.draf + stages.tayang + stages.ditarik)
    const shown = await board().list({ unitId: a.at('1.1'), stage: 'tayang', limit: 100 })
    expect(new Set(shown.rows.map(({ stage }) => stage))).toEqual(new Set(['tayang']))
  })
})
