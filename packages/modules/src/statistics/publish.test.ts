import { router } from '@melati/api/trpc'
import { ask, write } from '@melati/db/tenancy'
import { Day } from '@melati/domain/day'
import { Period, periodNumber } from '@melati/domain/period'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cities } from '../cities/router.ts'
import { hierarchy } from '../hierarchy/router.ts'
import { households } from '../households/router.ts'
import { aHouseholdOrder } from '../testing/a-household-order.ts'
import { auditOf } from '../testing/look.ts'
import { makeWorld, type World, type WorldCity } from '../testing/world.ts'
import { up2k } from '../up2k/router.ts'
import { publishDue, publishMonth } from './publish.ts'
import { statistics } from './router.ts'

const doors = router({
  cities: cities.router,
  hierarchy: hierarchy.router,
  households: households.router,
  up2k: up2k.router,
  statistics: statistics.router,
})
type Doors = typeof doors

let world: World<Doors>
beforeAll(async () => {
  world = await makeWorld(doors)
  for (const city of [world.a, world.b]) {
    await live(city, '1.1', 3)
    await live(city, '2.1', 9)
  }
})
afterAll(() => world[Symbol.asyncDispose]())

/** So many households of two in the first dasawisma of a kelurahan, since the year began. */
async function live(city: WorldCity<Doors>, kelurahan: string, households: number, since = Day.parse('2026-01-01')) {
  const [path = ''] = [...city.units.keys()]
    .filter((one) => one.startsWith(`${kelurahan}.`))
    .toSorted((a, b) => b.length - a.length)
  for (let n = 0; n < households; n += 1) {
    const order = aHouseholdOrder(world, city.at(path), { since, members: [{}, {}] })
    const { status } = await city.as('secretariat').households.register(world.order(order))
    expect(status).toBe('applied')
  }
}

const publish = (isStopping?: () => boolean) => publishDue(world.services, new Map(), isStopping)
const periodsOf = async ({ slug }: { slug: string }) =>
  (await world.asNobody().statistics.periods({ slug })).map(({ period }) => period)
const told = async ({ slug }: { slug: string }, period = '2026-05') => {
  const { cells } = await world.asNobody().statistics.period({ slug, period: Period.parse(period) })
  return new Map(cells.map(({ code, measure, value }) => [`${code} ${measure}`, value]))
}

describe('closed months are published once and for all', () => {
  test('what is broken off goes on where it was', async () => {
    let looks = 0
    // Stops after the first month of the first city.
    await publish(() => (looks += 1) > 2)
    const [some, none] = [await periodsOf(world.a), await periodsOf(world.b)]
    expect([some, none]).toEqual([[], ['2026-01']])
    await publish()
    const all = ['2026-05', '2026-04', '2026-03', '2026-02', '2026-01']
    expect([await periodsOf(world.a), await periodsOf(world.b)]).toEqual([all, all])
  })

  test('with the figures that the boards see, small ones and what would tell them left out', async () => {
    const cells = await told(world.a)
    const period = Period.parse('2026-05')
    const { own } = await world.a.as('city-board').households.totals({ unitId: world.a.rootUnitId, period })
    expect(cells.get('99.71 households')).toBe(own.households)
    expect([cells.get('99.71 persons'), cells.get('99.71 families')]).toEqual([24, 12])
    // Three households in one kecamatan and nine in the other: the city is told, and neither of the two.
    const left = ['99.71.01', '99.71.02', '99.71.01.1001', '99.71.02.1001'].map((code) =>
      cells.get(`${code} households`),
    )
    expect(left).toEqual([null, null, null, null])
    expect(cells.get('99.71.01.1002 households')).toBe(0)
    expect(cells.get('99.71.01 persons')).toBe(6)
    expect(cells.get('99.71 sales-rupiah')).toBe(0)
  })

  test('R-SDI-01 each says its standard, definition, source and the codes it uses, and areas have no other codes', async () => {
    const month = await world.asNobody().statistics.period({ slug: world.a.slug })
    expect(month.period).toBe('2026-05')
    expect(month.standard).toMatch(/Rakernas X/)
    expect(month.source).toBe('TP PKK Kota Contoh Satu')
    expect(month.referenceCodes).toMatch(/idn-area-data 4\.0\.1/)
    expect(month.measures.map(({ id }) => id)).toEqual(
      expect.arrayContaining([...new Set(month.cells.map((c) => c.measure))]),
    )
    expect(month.areas.map(({ code }) => code)).toEqual(
      [...world.a.units.values()]
        .flatMap(({ code }) => code ?? [])
        .toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1)),
    )
    await expect(insertPeriod({ period: 202_512, standard: '' })).rejects.toThrow(/check constraint/)
  })

  test('a late change alters no row of it, and a second run adds none', async () => {
    const before = await everything()
    await live(world.a, '1.1', 1, Day.parse('2026-03-05'))
    await publish()
    expect(await everything()).toEqual(before)
    const now = await world.a
      .as('city-board')
      .households.totals({ unitId: world.a.rootUnitId, period: Period.parse('2026-05') })
    expect(now.own.households).toBe(13)
  })

  test('nobody can change or take back what is published, nor write for another city', async () => {
    for (const change of ['update published.statistic set value = 1', 'delete from published.period'])
      await expect(write(world.db, world.a.tenantId, (tx) => tx.commitWith(sql.raw(change)))).rejects.toThrow(
        /permission denied/,
      )
    await expect(insertPeriod({ period: 202_512, under: world.b.tenantId })).rejects.toThrow(/row-level security/)
  })

  test('each month is in the log of the city, with Melati as who did it', async () => {
    const entries = (await auditOf(world, world.a)).filter(({ action }) => action === 'statistics.publish')
    expect(entries.map(({ accountId, detail }) => [accountId, detail])).toEqual(
      ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05'].map((period) => [null, { period }]),
    )
  })
})

describe('a month that is open', () => {
  const at = (text: string) => {
    world.clock.now = new Date(text)
  }

  test('is never published, in no zone and by no way', async () => {
    at('2026-07-10T14:59:59Z')
    await publish()
    expect((await periodsOf(world.a))[0]).toBe('2026-05')
    await expect(publishMonth(world.services, world.a.tenantId, Period.parse('2026-06'))).resolves.toBe(false)
    at('2026-07-10T15:00:00Z')
    await publish()
    // It is the eleventh in Jayapura and still the tenth in Jakarta.
    expect([(await periodsOf(world.b))[0], (await periodsOf(world.a))[0]]).toEqual(['2026-06', '2026-05'])
    await expect(insertPeriod({ period: 202_607, closed: '2026-08-10', at: '2026-08-10T14:59:59Z' })).rejects.toThrow(
      /check constraint/,
    )
    await expect(insertPeriod({ period: 202_607, closed: '2026-07-31', at: '2026-09-01T00:00:00Z' })).rejects.toThrow(
      /check constraint/,
    )
  })

  test('the board sees which is next, on which day, and what would be left out', async () => {
    const { next, preview, late } = await world.a.as('city-board').statistics.upcoming()
    expect(next).toEqual({ period: '2026-06', publishesOn: '2026-07-11' })
    expect(preview?.find(({ measure }) => measure === 'households')).toEqual({
      measure: 'households',
      cells: 7,
      small: 2,
      held: 2,
      complement: 0,
    })
    expect(late).toEqual([])
  })

  test('a city that has switched statistics off publishes nothing, and what it told before is shown no more', async () => {
    at('2026-07-20T03:00:00Z')
    const board = world.a.as('city-board').cities
    const { modules } = await board.settings()
    const on = modules.map(({ name }) => name)
    const off = on.filter((name) => name !== 'statistics')
    expect((await board.updateSettings(world.order({ modules: off }))).status).toBe('applied')
    await publish()
    await expect(publishMonth(world.services, world.a.tenantId, Period.parse('2026-06'))).resolves.toBe(false)
    await expect(periodsOf(world.a)).rejects.toThrow()
    expect((await board.updateSettings(world.order({ modules: on }))).status).toBe('applied')
    expect((await periodsOf(world.a))[0]).toBe('2026-05')
    await publish()
    expect((await periodsOf(world.a))[0]).toBe('2026-06')
  })
})

test('a city whose figures do not add up is not published, keeps no other waiting, and is when they do', async () => {
  world.clock.now = new Date('2026-08-20T03:00:00Z')
  for (const { tenantId } of [world.a, world.b])
    await write(world.db, tenantId, (tx) =>
      tx.commitWith(
        ...['households', 'up2k'].map(
          (figures) => sql`with opened as (insert into core.open_period (tenant_id, figures, period, opened_at)
            values (${tenantId}, ${figures}, 202607, now()))
          insert into core.dirty (tenant_id, figures, unit_id, period_from, period_to)
          select ${tenantId}, ${figures}, u.unit_id, 202607, 202607 from core.unit u where u.tenant_id = ${tenantId}`,
        ),
      ),
    )
  await publishMonth(world.services, world.b.tenantId, Period.parse('2026-06'))
  await world.a.as('city-board').statistics.upcoming()
  const wrong = (by: number) =>
    write(world.db, world.a.tenantId, (tx) =>
      tx.commitWith(sql`update households.unit_month set families = families + ${by}
        where tenant_id = ${world.a.tenantId} and period = 202607 and unit_id = ${world.a.at('1.1')}::uuid and tier = 1`),
    )
  const { fold } = await import('@melati/db/figures/fold')
  const { figures } = await import('../households/published.ts')
  while ((await fold(world.db, world.a.tenantId, figures)) > 0);
  await wrong(100)
  await publish()
  expect([(await periodsOf(world.a))[0], (await periodsOf(world.b))[0]]).toEqual(['2026-06', '2026-07'])
  await wrong(-100)
  await publish()
  expect((await periodsOf(world.a))[0]).toBe('2026-07')
})

test('R-SDI-02 what is found wrong later is said beside the month, numbered, by the board alone', async () => {
  const note = (notice: string) =>
    world.a.as('city-board').statistics.noteCorrection(world.order({ period: Period.parse('2026-05'), notice }))
  expect(await note('Satu rumah tangga dicatat terlambat.')).toMatchObject({ status: 'applied', result: { number: 1 } })
  expect(await note('  ')).toMatchObject({ status: 'refused', because: 'text-empty' })
  expect(await note('Sudah termasuk bulan Juni.')).toMatchObject({ result: { number: 2 } })
  const { corrections } = await world
    .asNobody()
    .statistics.period({ slug: world.a.slug, period: Period.parse('2026-05') })
  expect(corrections).toMatchObject([{ number: 1, notice: 'Satu rumah tangga dicatat terlambat.' }, { number: 2 }])
  const open = await world.a
    .as('city-board')
    .statistics.noteCorrection(world.order({ period: Period.parse('2027-05'), notice: 'Belum.' }))
  expect(open).toMatchObject({ status: 'refused', because: 'not-found' })
})

const everything = () =>
  ask(
    world.db,
    sql`select * from published.period order by tenant_id, period`,
    sql`select * from published.period_area order by tenant_id, period, code`,
    sql`select * from published.statistic order by tenant_id, period, code, measure`,
  )

/** A period of city a written past the module, under a tenant. */
function insertPeriod({
  period,
  standard = 'x',
  under = world.a.tenantId,
  closed = '2026-01-10',
  at = '2026-08-11T00:00:00Z',
}: {
  period: number
  standard?: string
  under?: number
  closed?: string
  at?: string
}) {
  expect(period).toBeGreaterThan(periodNumber(Period.parse('2025-11')))
  return write(world.db, under, (tx) =>
    tx.commitWith(sql`insert into published.period
      (tenant_id, period, closed_on, published_at, standard, definition, source, reference_codes)
      values (${world.a.tenantId}, ${period}, ${closed}::date, ${at}::timestamptz, ${standard}, 'x', 'x', 'x')`),
  )
}
