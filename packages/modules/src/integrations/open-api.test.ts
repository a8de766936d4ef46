import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { Validator } from '@seriousme/openapi-schema-validator'
import { ApiKeyId, UnitId } from '@melati/domain/ids'
import { Period } from '@melati/domain/period'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allOperations, type AppRouter, appRouter } from '../app-router.ts'
import { rights } from '../rights.ts'
import { fillCity, type FullCity } from '../testing/a-full-city.ts'
import { lookInside } from '../testing/look-inside.ts'
import { serve } from '../testing/serve.ts'
import { makeWorld, type World } from '../testing/world.ts'
import { sql } from 'kysely'

const opened = new AsyncDisposableStack()
let world: World<AppRouter>
let url: string
let full: FullCity
let key: string
const all = Object.keys(allOperations)

interface Document {
  readonly paths: Record<
    string,
    {
      get: {
        operationId: string
        parameters: { name: string; example?: string | number | boolean }[]
        responses: Record<string, { content: Record<string, { schema: object }> }>
      }
    }
  >
  readonly components: {
    schemas: {
      Problem: { properties: { because: { oneOf: { const: string; title: string; description: string }[] } } }
    }
  }
}

beforeAll(async () => {
  world = opened.use(await makeWorld(appRouter))
  full = await fillCity(world, world.a)
  await fillCity(world, world.b)
  url = opened.use(await serve(world)).url
  key = await aKey(all)
})
afterAll(() => opened.disposeAsync())

async function aKey(scopes: string[], city = world.a): Promise<string> {
  const apiKeyId = ApiKeyId.parse(world.newId())
  const made = await city.as('city-board').integrations.makeKey({ apiKeyId, name: 'Uji', scopes, days: 30 })
  return made.key ?? expect.fail('no key')
}

async function ask(address: string, bearer: string | null = key, init: RequestInit = {}) {
  const headers = bearer === null ? {} : { authorization: `Bearer ${bearer}` }
  const response = await fetch(`${url}${address}`, { headers, ...init })
  const text = await response.text()
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    text,
    body: JSON.parse(text) as Record<string, unknown>,
  }
}

function validator(): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, allErrors: true })
  formats.default(ajv)
  return ajv
}

const documentOf = async () => (await ask('/api/openapi.json', null)).body as unknown as Document
const totals = () => `/api/v1/households/totals?unitId=${world.a.rootUnitId}&period=2026-06`

/** Examples of parameters that only a city can give. */
const ofTheCity = (): Record<string, string> => ({
  unitId: world.a.rootUnitId,
  productId: full.ids.product,
  centreId: full.ids.centre,
})

describe('the document', () => {
  test('is OpenAPI 3.1 by the schema of its own standard', async () => {
    const result = await new Validator().validate({ ...(await documentOf()) })
    expect(result.valid, JSON.stringify(result.errors)).toBe(true)
  })

  test('names every open operation once, and each refusal with its two sentences', async () => {
    const { paths, components } = await documentOf()
    expect(
      Object.values(paths)
        .map(({ get }) => get.operationId)
        .toSorted(),
    ).toEqual(all.toSorted())
    const reasons = components.schemas.Problem.properties.because.oneOf
    expect(reasons.length).toBeGreaterThan(100)
    for (const { title, description } of reasons) expect([title, description].every(Boolean)).toBe(true)
  })

  test('what is open to keys is open to the board of a city, and only read', () => {
    for (const path of all)
      expect([path, rights[path as keyof typeof rights]]).toEqual([path, expect.arrayContaining(['city-board'])])
  })

  test.each(all)('%s answers what it says', async (path) => {
    const ajv = validator()
    const { get } = (await documentOf()).paths[`/api/v1/${path.replace('.', '/')}`] ?? expect.fail()
    const query = new URLSearchParams()
    for (const { name, example } of get.parameters) {
      const value = ofTheCity()[name] ?? example
      if (value !== undefined) query.set(name, String(value))
    }
    const { status, body, text } = await ask(`/api/v1/${path.replace('.', '/')}?${query}`)
    expect([status, status === 200 ? '' : text]).toEqual([200, ''])
    const validate = ajv.compile(get.responses['200']?.content['application/json']?.schema ?? expect.fail())
    expect([validate(body), ajv.errorsText(validate.errors)]).toEqual([true, 'No errors'])
  })

  test('a refusal is a problem of the documented shape', async () => {
    const ajv = validator()
    const validate = ajv.compile((await documentOf()).components.schemas.Problem)
    const none = 'ffffffff-ffff-4fff-bfff-ffffffffffff'
    for (const [address, status, because] of [
      [totals().replace(world.a.rootUnitId, none), 404, 'not-found'],
      [totals().replace('2026-06', '2027-01'), 422, 'not-a-period'],
      [totals().replace('2026-06', 'juni'), 400, 'invalid-input'],
      [`${totals()}&halo=1`, 400, 'invalid-input'],
      [`${totals()}&period=2026-05`, 400, 'invalid-input'],
      ['/api/v1/households/list', 404, 'not-found'],
      ['/api/v1/constructor', 404, 'not-found'],
    ] as const) {
      const answer = await ask(address)
      expect([address, answer.status, answer.body['because']]).toEqual([address, status, because])
      expect(answer.type).toBe('application/problem+json')
      expect([validate(answer.body), ajv.errorsText(validate.errors)]).toEqual([true, 'No errors'])
    }
  })
})

test('the example of docs/api.md is one', async () => {
  const text = await readFile(path.join(import.meta.dirname, '../../../../docs/api.md'), 'utf8')
  const command = /```sh\n([\s\S]*?)```/.exec(text)?.[1] ?? expect.fail('no example')
  const env = { ...process.env, MELATI_API_KEY: key, MELATI_URL: url }
  const { stdout } = await promisify(execFile)('bash', ['-c', command], { env })
  expect(JSON.parse(stdout)).toMatchObject({ unit: { unitId: world.a.rootUnitId }, children: expect.any(Array) })
})

describe('a key', () => {
  test('A-001 reads its own city and no other: another’s unit is like none at all', async () => {
    const [theirs, none] = [world.b.rootUnitId, 'ffffffff-ffff-4fff-bfff-ffffffffffff']
    const answers = await Promise.all([theirs, none].map((id) => ask(totals().replace(world.a.rootUnitId, id))))
    expect(answers.map(({ status }) => status)).toEqual([404, 404])
    expect(answers[0]?.text).toBe(answers[1]?.text)
    expect((await ask(totals(), await aKey(all, world.b))).status).toBe(404)
  })

  test.each(['households', 'up2k'])(
    'R-SDI-03 is told %s of a kelurahan and of larger areas, and of nothing below it',
    async (module) => {
      const of = (key: string) => totals().replace('households', module).replace(world.a.rootUnitId, world.a.at(key))
      const [kecamatan, kelurahan, below] = [await ask(of('1')), await ask(of('1.1')), await ask(of('1.1.1'))]
      expect(kecamatan).toMatchObject({
        status: 200,
        body: { children: [{ kind: 'kelurahan' }, { kind: 'kelurahan' }] },
      })
      expect(kelurahan).toMatchObject({ status: 200, body: { unit: { kind: 'kelurahan' }, children: [] } })
      expect(below).toMatchObject({ status: 422, body: { because: 'area-too-small' } })
      const board = world.a.as('city-board')[module as 'households']
      const period = Period.parse('2026-06')
      const seen = await board.totals({ unitId: UnitId.parse(world.a.at('1.1')), period })
      expect(seen.children.length).toBeGreaterThan(0)
      expect(await board.totals({ unitId: UnitId.parse(world.a.at('1.1.1')), period })).toMatchObject({ own: {} })
    },
  )

  test('calls what its scopes name and nothing else', async () => {
    const narrow = await aKey(['up2k.totals'])
    expect([
      (await ask(totals(), narrow)).status,
      (await ask(totals().replace('households', 'up2k'), narrow)).status,
    ]).toEqual([403, 200])
  })

  test('A-068 unknown, revoked, expired or none: one and the same answer', async () => {
    const apiKeyId = ApiKeyId.parse(world.newId())
    const board = world.a.as('city-board')
    const { key: revoked } = await board.integrations.makeKey({ apiKeyId, name: 'Lama', scopes: all, days: 1 })
    expect((await ask(totals(), revoked)).status).toBe(200)
    await board.integrations.revokeKey(world.order({ apiKeyId }))
    const expired = await aKey(all)
    await lookInside(world, sql`update core.api_key set expires_at = '2026-06-01' where tail = ${expired.slice(-4)}`)
    const answers = await Promise.all(
      [revoked, expired, `mlt_${'A'.repeat(43)}`, 'apa saja', null].map((one) => ask(totals(), one)),
    )
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    expect(answers[0]?.body).toMatchObject({ status: 401, because: 'key-unknown' })
  })

  test('is refused in an address, by POST, and as a session', async () => {
    expect((await ask(`${totals()}&key=${key}`)).body).toMatchObject({ status: 400, because: 'key-in-address' })
    expect((await ask(totals(), key, { method: 'POST' })).status).toBe(405)
    const headers = { authorization: `Bearer ${key}` }
    expect((await fetch(`${url}/api/trpc/accounts.whoAmI`, { headers })).status).toBe(401)
  })

  test('is told once, stored as a hash, and its use is in the audit under its name', async () => {
    const apiKeyId = ApiKeyId.parse(world.newId())
    const board = world.a.as('city-board')
    const order = { apiKeyId, name: 'Sekali', scopes: ['households.totals'], days: 7 }
    const { key: text } = await board.integrations.makeKey(order)
    expect((await board.integrations.makeKey(order)).key).toBeNull()
    await ask(totals(), text)
    await ask(totals(), text)
    const stored = await lookInside(
      world,
      sql<{ row: string }>`select k::text as row from core.api_key k union all select a::text from core.audit a`,
    )
    expect(stored.some(({ row }) => row.includes(text ?? expect.fail()))).toBe(false)
    const [{ used } = { used: 0 }] = await lookInside(
      world,
      sql<{ used: number }>`
      select count(*)::int as used from core.audit where action = 'integrations.useKey' and subject_id = ${apiKeyId}::uuid`,
    )
    expect(used).toBe(1)
  })

  test('opens nothing of a module that is off', async () => {
    const tenant = await world.a.tenant()
    const modulesAre = (modules: readonly string[]) =>
      lookInside(world, sql`update core.tenant set modules = ${modules}::text[] where tenant_id = ${world.a.tenantId}`)
    for (const off of ['households', 'integrations']) {
      await modulesAre(tenant.modules.filter((one) => one !== off))
      expect([off, (await ask(totals())).body['because']]).toEqual([off, 'module-off'])
    }
    await modulesAre(tenant.modules)
    expect((await ask(totals())).status).toBe(200)
  })

  test('A-143 calls so often and no more, whatever it calls', async () => {
    const eager = await aKey(['up2k.totals'])
    for (let calls = 1; calls <= 60; calls += 1) expect((await ask('/api/v1/tidak/ada', eager)).status).toBe(404)
    expect((await ask(totals(), eager)).body).toMatchObject({ status: 429, because: 'too-many-calls', retryAfter: 1 })
    expect((await ask(totals())).status).toBe(200)
  })

  test('may not be given for what is not open', async () => {
    const wanted = { apiKeyId: ApiKeyId.parse(world.newId()), name: 'Semua', scopes: ['households.list'], days: 30 }
    await expect(world.a.as('city-board').integrations.makeKey(wanted)).rejects.toMatchObject({
      message: 'invalid-input',
    })
  })
})
