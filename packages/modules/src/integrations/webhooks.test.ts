import { forgetEvents } from '@melati/api/webhooks/forget'
import { startDeliveries } from '@melati/api/webhooks/deliveries'
import { write } from '@melati/db/tenancy'
import { WebhookId } from '@melati/domain/ids'
import { sql } from 'kysely'
import { Webhook } from 'standardwebhooks'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { type AppRouter, appRouter } from '../app-router.ts'
import { lookInside } from '../testing/look-inside.ts'
import { makeWorld, type World, type WorldCity } from '../testing/world.ts'
import { aReceiver } from './testing/a-receiver.ts'

const opened = new AsyncDisposableStack()
let world: World<AppRouter>
let receiver: Awaited<ReturnType<typeof aReceiver>>
let worker: ReturnType<typeof startDeliveries> | undefined
const hooks: { city: WorldCity<AppRouter>; webhookId: WebhookId }[] = []

beforeAll(async () => {
  world = opened.use(await makeWorld(appRouter))
  receiver = opened.use(await aReceiver())
  // The reference implementation reads the real clock.
  world.clock.now = new Date()
})
afterEach(async () => {
  await stop()
  for (const { city, webhookId } of hooks.splice(0))
    await city.as('city-board').integrations.removeWebhook(world.order({ webhookId }))
  receiver.received.length = 0
  receiver.plan.answer = () => 200
})
afterAll(() => opened.disposeAsync())

const start = () => (worker = startDeliveries(world.services, { pause: 10, patience: 1_000 }))
async function stop() {
  await worker?.stop()
  worker = undefined
}

async function aWebhook(city = world.a, url = receiver.url) {
  const webhookId = WebhookId.parse(world.newId())
  const { secret } = await city.as('city-board').integrations.addWebhook({ webhookId, url, types: ['unit.renamed'] })
  hooks.push({ city, webhookId })
  return { webhookId, secret: secret ?? expect.fail('no secret') }
}

let names = 0
async function rename(path: string, city = world.a): Promise<string> {
  names += 1
  const name = `Nama ${names}`
  const answer = await city.as('city-board').hierarchy.renameUnit(world.order({ unitId: city.at(path), name }))
  expect(answer.status).toBe('applied')
  return name
}

const namesReceived = () => receiver.received.map(({ data }) => data['name'])
const until = (what: () => unknown) => vi.waitFor(what, { timeout: 20_000, interval: 20 })
const later = (seconds: number) => (world.clock.now = new Date(world.clock.now.getTime() + seconds * 1000))
const listed = (webhookId: WebhookId) => world.a.as('city-board').integrations.deliveries({ webhookId })

describe('a webhook', () => {
  test('is told what happened, in words that the reference implementation verifies', async () => {
    const { webhookId, secret } = await aWebhook()
    const name = await rename('1.1')
    start()
    await until(() => expect(namesReceived()).toEqual([name]))
    const [{ headers, text } = expect.fail()] = receiver.received
    const read = () => new Webhook(secret).verify(text, headers as Record<string, string>)
    expect(read).not.toThrow()
    expect(read()).toMatchObject({ type: 'unit.renamed', data: { unitId: world.a.at('1.1'), name } })
    expect(() => new Webhook(secret).verify(text.replace(name, 'Lain'), headers as Record<string, string>)).toThrow()
    expect(() =>
      new Webhook(`whsec_${Buffer.alloc(32, 1).toString('base64')}`).verify(text, headers as Record<string, string>),
    ).toThrow()
    await until(async () =>
      expect((await listed(webhookId)).rows).toMatchObject([{ state: 'delivered', tries: 1, last: { status: 200 } }]),
    )
  })

  test('hears nothing of an order that was refused, and nothing of another city', async () => {
    await aWebhook()
    const refused = await world.a
      .as('city-board')
      .hierarchy.renameUnit(world.order({ unitId: world.a.at('1.1'), name: '' }))
    expect(refused.status).toBe('refused')
    await rename('1.1', world.b)
    const name = await rename('1.2')
    start()
    await until(() => expect(namesReceived()).toEqual([name]))
    expect(await lookInside(world, sql`select 1 from core.delivery where tenant_id = ${world.b.tenantId}`)).toEqual([])
  })

  test('is told of what it asks for now; who changes the choice on an old reading is shown the new one first', async () => {
    const { webhookId } = await aWebhook()
    const board = world.a.as('city-board').integrations
    const change = (types: ('unit.renamed' | 'product.withdrawn')[], was: ('unit.renamed' | 'product.withdrawn')[]) =>
      board.changeWebhook({ ...world.order({ webhookId, types }), seen: { types: was } })
    expect(await change(['product.withdrawn'], ['unit.renamed'])).toMatchObject({ status: 'applied' })
    await rename('1.1')
    expect((await listed(webhookId)).rows).toEqual([])
    expect(await change(['unit.renamed', 'product.withdrawn'], ['unit.renamed'])).toMatchObject({
      status: 'refused',
      because: 'changed-meanwhile',
      now: { types: ['product.withdrawn'] },
    })
    expect((await board.webhooks()).webhooks).toMatchObject([{ webhookId, types: ['product.withdrawn'] }])
    expect(await change(['unit.renamed'], ['product.withdrawn'])).toMatchObject({ status: 'applied' })
    await rename('1.1')
    expect((await listed(webhookId)).rows).toMatchObject([{ type: 'unit.renamed', state: 'waiting' }])
  })

  test('gets the events of one object in order: a later one waits for the earlier, others do not', async () => {
    const { webhookId } = await aWebhook()
    const [first, second, third] = [await rename('1.1'), await rename('1.1'), await rename('1.1')]
    const other = await rename('1.2')
    receiver.plan.answer = ({ data }) => (data['name'] === first ? 500 : 200)
    // Written down, and so with a time for the next: a clock that moves before would move that as well.
    const failed = (tries: number) =>
      until(async () => {
        const { rows } = await listed(webhookId)
        expect(rows.filter(({ last }) => last?.status === 500)).toMatchObject([{ tries }])
      })
    start()
    await until(() => expect(new Set(namesReceived())).toEqual(new Set([first, other])))
    await failed(1)
    later(10)
    await until(() => expect(namesReceived().filter((name) => name === first)).toHaveLength(2))
    await failed(2)
    expect(namesReceived()).not.toContain(second)
    receiver.plan.answer = () => 200
    later(600)
    await until(() => expect(namesReceived().slice(-3)).toEqual([first, second, third]))
  })

  test('gets again what a worker that ended had taken, under the same id', async () => {
    const { webhookId } = await aWebhook()
    const name = await rename('1.1')
    let hang: (() => void) | undefined
    const kept = new Promise<void>((done) => (hang = done))
    // A worker that sends and is gone before it can say so.
    const gone = startDeliveries(
      {
        ...world.services,
        randomBytes: () => {
          hang?.()
          throw new Error('killed')
        },
      },
      { pause: 10, patience: 1_000 },
    )
    await kept
    await gone.stop()
    start()
    await new Promise((done) => setTimeout(done, 100))
    expect(namesReceived()).toEqual([name])
    later(61)
    await until(() => expect(namesReceived()).toEqual([name, name]))
    const ids = receiver.received.map(({ headers }) => headers['webhook-id'])
    expect(new Set(ids).size).toBe(1)
    await until(async () => expect((await listed(webhookId)).rows).toMatchObject([{ state: 'delivered', tries: 2 }]))
  })

  test('is given up after eight tries over a day and a half; its page says so, and it can be sent again', async () => {
    const { webhookId } = await aWebhook()
    const name = await rename('1.1')
    receiver.plan.answer = () => 503
    start()
    for (let tries = 1; tries <= 8; tries += 1) {
      await until(() => expect(receiver.received).toHaveLength(tries))
      await until(async () => expect((await listed(webhookId)).rows).toMatchObject([{ tries, last: { status: 503 } }]))
      later(17 * 3_600)
    }
    const board = world.a.as('city-board')
    await until(async () =>
      expect((await board.integrations.webhooks()).webhooks).toMatchObject([{ dead: 1, waiting: 0 }]),
    )
    const [{ deliveryId } = expect.fail()] = (await listed(webhookId)).rows
    receiver.plan.answer = () => 200
    await board.integrations.sendAgain(world.order({ deliveryId }))
    await until(() => expect(receiver.received).toHaveLength(9))
    await until(async () => expect((await listed(webhookId)).rows).toMatchObject([{ state: 'delivered' }]))
    expect(namesReceived().at(-1)).toBe(name)
    world.clock.now = new Date()
  })

  test('is told everything of the last days again, in order, also what it was not there for', async () => {
    const before = await rename('1.2')
    const { webhookId } = await aWebhook()
    const after = await rename('1.2')
    start()
    await until(() => expect(namesReceived()).toEqual([after]))
    await until(async () => expect((await listed(webhookId)).rows).toMatchObject([{ state: 'delivered' }]))
    receiver.received.length = 0
    await world.a.as('city-board').integrations.replay(world.order({ webhookId, days: 30 }))
    await until(() => expect(namesReceived()).toContain(after))
    const of = receiver.received
      .filter(({ data }) => data['unitId'] === world.a.at('1.2'))
      .map(({ data }) => data['name'])
    expect(of.slice(-2)).toEqual([before, after])
  })

  test('signs with both secrets for a day after a change, then with the new one', async () => {
    const { webhookId, secret } = await aWebhook()
    const rotated = await world.a.as('city-board').integrations.rotateSecret({ webhookId })
    const verify = (one: string) => {
      const { text, headers } = receiver.received.at(-1) ?? expect.fail()
      return new Webhook(one).verify(text, headers as Record<string, string>)
    }
    await rename('1.1')
    start()
    await until(() => expect(receiver.received).toHaveLength(1))
    for (const one of [secret, rotated.secret]) expect(verify(one)).toBeTruthy()
    await lookInside(
      world,
      sql`update core.webhook set older_until = now() - interval '1 hour' where webhook_id = ${webhookId}::uuid`,
    )
    await rename('1.1')
    await until(() => expect(receiver.received).toHaveLength(2))
    expect(verify(rotated.secret)).toBeTruthy()
    expect(() => verify(secret)).toThrow()
  })

  test('what is older than thirty days is gone', async () => {
    const { webhookId } = await aWebhook()
    await rename('1.1')
    expect((await listed(webhookId)).rows).toHaveLength(1)
    await forgetEvents({ ...world.services, now: () => new Date(world.clock.now.getTime() + 31 * 86_400_000) })
    expect((await listed(webhookId)).rows).toEqual([])
    expect(await lookInside(world, sql`select 1 from core.event where tenant_id = ${world.a.tenantId}`)).toEqual([])
  })

  test('A-109 cannot be added where it would lead inside', async () => {
    const board = world.a.as('city-board')
    for (const url of [
      'https://169.254.169.254/',
      'https://10.0.0.1/',
      'http://terima.contoh.id/',
      'https://[::ffff:10.0.0.1]/',
    ]) {
      const wanted = { webhookId: WebhookId.parse(world.newId()), url, types: ['unit.renamed' as const] }
      await expect(board.integrations.addWebhook(wanted)).rejects.toMatchObject({ message: 'webhook-address' })
    }
  })

  test('A-043 no row of a city can send to another’s webhook or another’s event', async () => {
    const { webhookId } = await aWebhook()
    await rename('1.1')
    const [{ event_id: eventId } = expect.fail()] = await lookInside(
      world,
      sql<{ event_id: string }>`select event_id from core.event limit 1`,
    )
    const forged = write(world.db, world.b.tenantId, (tx) =>
      tx.commitWith(sql`insert into core.delivery (tenant_id, webhook_id, event_id, object, seq, next_at)
        values (${world.b.tenantId}, ${webhookId}, ${eventId}, 'unit:x', 1, now())`),
    )
    await expect(forged).rejects.toMatchObject({ code: '23503' })
    const asAnother = write(world.db, world.b.tenantId, (tx) =>
      tx.commitWith(sql`insert into core.delivery (tenant_id, webhook_id, event_id, object, seq, next_at)
        values (${world.a.tenantId}, ${webhookId}, ${eventId}, 'unit:x', 1, now())`),
    )
    await expect(asAnother).rejects.toMatchObject({ code: '42501' })
  })
})
