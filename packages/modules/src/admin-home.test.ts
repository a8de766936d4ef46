import { globSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { roles } from '@melati/domain/roles'
import { type Ask, type HomeParts, mostBars } from './admin-home.ts'
import { type AppRouter, appRouter } from './app-router.ts'
import { makeWorld, type World } from './testing/world.ts'

const here = import.meta.dirname
let world: World<AppRouter>
const parts: (HomeParts & { module: string })[] = []
beforeAll(async () => {
  world = await makeWorld(appRouter)
  for (const file of globSync('*/admin/home.ts', { cwd: here })) {
    const { home } = (await import(path.join(here, file))) as { home: HomeParts }
    parts.push({ ...home, module: file.split(path.sep)[0] ?? '' })
  }
})
afterAll(() => world[Symbol.asyncDispose]())

/** The same procedures; only that their answers have not been through JSON. */
const asking = (caller: ReturnType<World<AppRouter>['asOperator']>) => caller as unknown as Ask

test('whatever a module puts on the home of a role, that role may ask for', async () => {
  const { a } = world
  const asked: string[] = []
  for (const { module, waiting = [], measures = [], firstSteps = [] } of parts) {
    for (const kind of waiting) {
      for (const role of kind.roles) {
        const isOperator = role === 'platform-operator'
        const ask = asking(isOperator ? world.asOperator() : a.as(role))
        const unitId = isOperator ? null : a.grants[role].scopeUnitId
        const unit = unitId === null ? null : { unitId, kind: 'kota' as const }
        const found = await kind.find(ask, { role, unit, today: '2026-06-18' as never, calendar: null })
        expect(found.count, `${module} ${kind.key}`).toBeGreaterThanOrEqual(found.rows.length)
        asked.push(`${role} ${kind.key}`)
      }
    }
    for (const measure of measures) {
      for (const role of measure.roles) {
        if (role === 'platform-operator') continue
        const unitId = a.grants[role].scopeUnitId ?? expect.fail()
        const { total, have } = await measure.find(asking(a.as(role)), unitId)
        const { rows, next } = await measure.missing(asking(a.as(role)), unitId, undefined)
        expect(next, measure.key).toBeNull()
        expect(rows.length, `${role} ${measure.key}`).toBe(total - have)
        asked.push(`${role} ${measure.key}`)
      }
    }
    for (const step of firstSteps) {
      for (const role of ['city-board', 'secretariat'] as const) {
        const { have, total } = await step.find(asking(a.as(role)), a.rootUnitId)
        expect(total - have, step.key).toBeGreaterThanOrEqual(0)
      }
    }
  }
  expect(asked.length).toBeGreaterThan(30)
})

test('no role sees more than five bars of completeness, and only of lists it may open', () => {
  const measures = parts.flatMap(({ measures: own = [] }) => own)
  const barsOf = (role: (typeof roles)[number]) =>
    measures.filter(({ roles: all, bars = all }) => bars.includes(role)).map(({ key }) => key)
  expect(roles.filter((role) => barsOf(role).length > mostBars).map((role) => [role, barsOf(role)])).toEqual([])
  expect(barsOf('city-board')).toHaveLength(mostBars)
  for (const { key, roles: all, bars = all } of measures)
    expect(
      bars.filter((role) => !all.includes(role)),
      key,
    ).toEqual([])
})
