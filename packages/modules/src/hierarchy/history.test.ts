import { fc, test } from '@fast-check/vitest'
import { read } from '@melati/db/tenancy'
import { router } from '@melati/api/trpc'
import { addDays, Day } from '@melati/domain/day'
import { UnitId } from '@melati/domain/ids'
import type { UnitKind } from '@melati/domain/units'
import { sql } from 'kysely'
import { expect } from 'vitest'
import { makeWorld } from '../testing/world.ts'
import { hierarchy } from './router.ts'

const doors = router({ hierarchy: hierarchy.router })
const kinds: readonly UnitKind[] = ['kota', 'kecamatan', 'kelurahan', 'lingkungan', 'dasawisma']
const first = Day.parse('2026-01-01')
const days = fc.integer({ min: 0, max: 160 }).map((n) => addDays(first, n))

const step = fc.oneof(
  fc.record({ do: fc.constant('add' as const), parent: fc.nat(), since: days }),
  fc.record({ do: fc.constant('move' as const), unit: fc.nat(), parent: fc.nat(), since: days }),
  fc.record({ do: fc.constant('close' as const), unit: fc.nat(), since: days }),
)

/** What we hold against the store: under which parent each unit came when, and when it ended. */
interface Known {
  readonly unitId: UnitId
  readonly kind: UnitKind
  readonly since: Day
  readonly parents: { since: Day; parentId: UnitId | null }[]
  closedOn: Day | null
}

interface Row {
  unitId: string
  from: Day
  to: Day | null
  parentId: string | null
  ancestors: string[]
  kecamatanId: string | null
  kelurahanId: string | null
}

test.prop([fc.array(step, { minLength: 15, maxLength: 50 })], { numRuns: 12, interruptAfterTimeLimit: 60_000 })(
  'any history of adding, moving and closing places every unit under the ancestors that its parents give, on every day',
  async (steps) => {
    await using world = await makeWorld(doors)
    const { a } = world
    const board = a.as('city-board').hierarchy
    const known: Known[] = [...a.units.values()].map((unit) => ({
      unitId: UnitId.parse(unit.unitId),
      kind: unit.kind,
      since: Day.parse(unit.since),
      parents: [{ since: Day.parse(unit.since), parentId: (unit.ancestors.at(-1) ?? null) as UnitId | null }],
      closedOn: null,
    }))
    // Rather a unit that was made or moved lately: that is where histories meet.
    const pick = (n: number, of: readonly Known[]) => of[of.length - 1 - (n % of.length)]
    for (const one of steps) {
      if (one.do === 'add') {
        const parent = pick(
          one.parent,
          known.filter(({ kind }) => kind === 'kelurahan' || kind === 'lingkungan'),
        )
        const kind = kinds[kinds.indexOf(parent?.kind ?? 'kota') + 1]
        if (parent === undefined || (kind !== 'lingkungan' && kind !== 'dasawisma')) continue
        const unitId = UnitId.parse(world.newId())
        const order = { unitId, parentId: parent.unitId, kind, name: `Baru ${unitId}`, since: one.since }
        if ((await board.addUnit(world.order(order))).status !== 'applied') continue
        known.push({
          unitId,
          kind,
          since: one.since,
          parents: [{ since: one.since, parentId: parent.unitId }],
          closedOn: null,
        })
      } else if (one.do === 'move') {
        const unit = pick(one.unit, known)
        const above = kinds[kinds.indexOf(unit?.kind ?? 'kota') - 1]
        const parent = pick(
          one.parent,
          known.filter(({ kind }) => kind === above),
        )
        if (unit === undefined || parent === undefined) continue
        // Names that two parents share would refuse most moves.
        await board.renameUnit(world.order({ unitId: unit.unitId, name: `Pindah ${world.newId()}` }))
        const order = { unitId: unit.unitId, parentId: parent.unitId, since: one.since }
        if ((await board.moveUnit(world.order(order))).status !== 'applied') continue
        unit.parents.push({ since: one.since, parentId: parent.unitId })
      } else {
        const unit = pick(one.unit, known)
        if (unit === undefined) continue
        const answer = await board.closeUnit(world.order({ unitId: unit.unitId, closedOn: one.since }))
        if (answer.status !== 'applied') continue
        unit.closedOn = one.since
      }
    }
    const rows = await placesOf(world.db, a.tenantId)
    const boundaries = new Set([first, ...rows.flatMap(({ from, to }) => [from, ...(to === null ? [] : [to])])])
    for (const on of boundaries) for (const day of [addDays(on, -1), on]) holdsOn(day, known, rows)
  },
  120_000,
)

function holdsOn(day: Day, known: readonly Known[], rows: readonly Row[]): void {
  const standing = rows.filter(({ from, to }) => from <= day && (to === null || day < to))
  const places = new Map(standing.map((row) => [row.unitId, row]))
  expect(places.size, 'no unit stands in two places').toBe(standing.length)
  const ids = new Map<string, Known>(known.map((unit) => [unit.unitId, unit]))
  for (const unit of known) {
    const exists = unit.since <= day && (unit.closedOn === null || day < unit.closedOn)
    const place = places.get(unit.unitId)
    expect(place !== undefined, `${unit.unitId} on ${day}`).toBe(exists)
    if (place === undefined) continue
    const path = ancestorsOn(day, unit, ids)
    expect(place.ancestors, `${unit.unitId} on ${day}`).toEqual(path)
    expect(place.parentId).toBe(path.at(-1) ?? null)
    const whole = [...path, unit.unitId]
    expect([place.kecamatanId, place.kelurahanId]).toEqual([whole[1] ?? null, whole[2] ?? null])
    for (const id of path) expect(places.has(id), `${id} above ${unit.unitId} on ${day}`).toBe(true)
  }
}

function ancestorsOn(day: Day, unit: Known, ids: ReadonlyMap<string, Known>): string[] {
  const parentId = unit.parents.findLast(({ since }) => since <= day)?.parentId ?? null
  if (parentId === null) return []
  const parent = ids.get(parentId) ?? expect.fail(`${parentId} is nobody`)
  return [...ancestorsOn(day, parent, ids), parentId]
}

async function placesOf(db: Parameters<typeof read>[0], tenantId: number): Promise<Row[]> {
  const [rows] = await read(
    db,
    tenantId,
    sql<Row>`select unit_id as "unitId", valid_from as "from", valid_to as "to", parent_id as "parentId", ancestors,
      kecamatan_id as "kecamatanId", kelurahan_id as "kelurahanId" from core.unit_place where tenant_id = ${tenantId}`,
  )
  return rows
}
