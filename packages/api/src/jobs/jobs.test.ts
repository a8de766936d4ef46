import { randomUUID } from 'node:crypto'
import { ask, read, write } from '@melati/db/tenancy'
import { openPeriods } from '@melati/db/figures/periods'
import { totals } from '@melati/db/figures/totals'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Message } from '../auth/deliver.ts'
import { createNoteFigures, noteFigures } from '../testing/note-figures.ts'
import { createNotes } from '../testing/notes.ts'
import { type Kit, type KitCity, makeKit } from '../testing/kit.ts'
import { queueMessage } from './message.ts'
import { startLoop } from './loop.ts'
import { startRollup } from './rollup.ts'
import { startJobs } from './start-jobs.ts'
import { verifyFigures } from './verify.ts'

let kit: Kit
let city: KitCity
beforeEach(async () => {
  kit = await makeKit()
  await createNotes(kit.made.ownerUrl)
  await createNoteFigures(kit.made.ownerUrl)
  city = await kit.city('contoh', '99.71')
})
afterEach(() => kit[Symbol.asyncDispose]())

const period = () => {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' }).format(kit.services.now())
  return Number(day.slice(0, 7).replace('-', ''))
}
const addNote = (unitId: string, where = city) =>
  write(kit.db, where.tenantId, (tx) =>
    tx.commitWith(
      sql`insert into notes.note values (${tx.tenantId}, ${randomUUID()}, ${unitId}, 'halo')`,
      sql`insert into core.dirty (tenant_id, figures, unit_id, period_from, period_to)
        values (${tx.tenantId}, 'notes', ${unitId}, ${period()}, 999912)`,
    ),
  )
const marks = async () => (await kit.asSuper<{ n: number }>('select count(*)::int as n from core.dirty'))[0]?.n
const storedInCity = async (which = city) => {
  const [row] = await kit.asSuper<{ notes: number }>(
    'select notes from notes.unit_month where tenant_id = $1 and tier = 3 and period = $2',
    [which.tenantId, period()],
  )
  return row?.notes
}
const rollup = (options: Parameters<typeof startRollup>[2] = {}) =>
  startRollup(kit.services, [noteFigures], { pause: 20, ...options })

describe('the roll-up worker', () => {
  test('opens the months and folds what is marked, once it is old enough', async () => {
    const [unit = ''] = city.units
    await addNote(unit)
    const loop = rollup({ age: 300 })
    await expect.poll(() => storedInCity()).toBe(1)
    await expect.poll(marks).toBe(0)
    await addNote(unit)
    // Neither many nor old: it waits, and a read counts it all the same.
    const [rows] = await read(
      kit.db,
      city.tenantId,
      totals(city.tenantId, noteFigures, { unitId: city.root, kind: 'kota', period: period() }),
    )
    expect(rows.find(({ unitId }) => unitId === city.root)?.notes).toBe(2)
    await expect.poll(() => storedInCity()).toBe(2)
    await loop.stop()
  })

  test('folds at once when there are many marks, of every city', async () => {
    const other = await kit.city('lain', '99.72')
    // As many as the new month marks, so that nothing is left over when the notes come.
    const loop = rollup({ age: 3_600_000, count: 4 })
    await expect.poll(() => storedInCity(other)).toBe(0)
    await expect.poll(marks).toBe(0)
    const [unit = ''] = city.units
    const [there = ''] = other.units
    for (let n = 0; n < 4; n += 1) await Promise.all([addNote(unit), addNote(there, other)])
    await expect.poll(() => storedInCity()).toBe(4)
    await expect.poll(() => storedInCity(other)).toBe(4)
    await loop.stop()
  })

  test('opens the month that begins in the zone of the city', async () => {
    const months = () =>
      kit.asSuper('select distinct period from core.open_period order by 1').then((rows) => rows.length)
    const loop = rollup({ age: 0 })
    await expect.poll(months).toBe(1)
    kit.clock.ahead += 32 * 86_400_000
    await expect.poll(months).toBe(2)
    await expect.poll(marks).toBe(0)
    await loop.stop()
  })

  test('goes on after a failure, and the other city is served meanwhile', async () => {
    const other = await kit.city('lain', '99.72')
    const failing = {
      ...noteFigures,
      recount: (tenantId: number) => (tenantId === city.tenantId ? sql`select 1 / 0` : noteFigures.recount(tenantId)),
    }
    const [unit = ''] = city.units
    const [there = ''] = other.units
    const loop = startRollup(kit.services, [failing], { pause: 20, age: 0 })
    await addNote(unit)
    await addNote(there, other)
    await expect.poll(() => storedInCity(other)).toBe(1)
    await expect.poll(() => kit.logged.some(({ message }) => message === 'a fold failed')).toBe(true)
    await loop.stop()
    expect(await storedInCity()).toBeUndefined()
  })

  test('comes back after the database was away', async () => {
    const loop = rollup({ age: 0 })
    const [unit = ''] = city.units
    await expect.poll(() => loop.lastTurn()).toBeInstanceOf(Date)
    await kit.asSuper(
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'melati_app' and datname = current_database()`,
    )
    // The note is this test's own write: a connection whose end was not noticed yet would fail it, not the loop.
    await expect.poll(() => everyConnectionAnswers()).toBe(true)
    await addNote(unit)
    await expect.poll(() => storedInCity()).toBe(1)
    await loop.stop()
  })
})

async function everyConnectionAnswers(): Promise<boolean> {
  const asked = Array.from({ length: kit.db.pool.totalCount + 1 }, () => ask(kit.db, sql`select 1`))
  return (await Promise.allSettled(asked)).every(({ status }) => status === 'fulfilled')
}

test('F-030: a turn that hangs is given up, and the loop goes on', async () => {
  let turns = 0
  const loop = startLoop({
    name: 'test',
    pause: 1,
    patience: 30,
    log: kit.services.log,
    now: kit.services.now,
    turn: () => {
      turns += 1
      return turns === 1 ? new Promise(() => {}) : Promise.resolve()
    },
  })
  await expect.poll(() => turns).toBeGreaterThan(2)
  await loop.stop()
  expect(kit.logged).toMatchObject([{ level: 'error', message: 'a turn failed' }])
})

test('the nightly check counts everything again and keeps what it found', async () => {
  const [unit = ''] = city.units
  await addNote(unit)
  await openPeriods(kit.db, city.tenantId, noteFigures, {
    first: period(),
    current: period(),
    now: kit.services.now().toISOString(),
  })
  const found = () =>
    kit.asSuper<{ differing: string }>(`select subject, period, checked, differing from core.verification`)
  await verifyFigures(kit.services, [noteFigures])
  expect(await found()).toEqual([{ subject: 'notes', period: period(), checked: '4', differing: '0' }])
  await kit.asSuper('update notes.unit_month set notes = 7 where tier = 3')
  await verifyFigures(kit.services, [noteFigures])
  expect(await found()).toMatchObject([{ differing: '1' }])
  expect(kit.logged.at(-1)?.message).toBe('stored figures differ from a recount')
})

test('the nightly check finds a kecamatan without a row, which no recap would list, and no smaller unit without one', async () => {
  const [kecamatan = ''] = city.units
  const below = randomUUID()
  await openPeriods(kit.db, city.tenantId, noteFigures, {
    first: period(),
    current: period(),
    now: kit.services.now().toISOString(),
  })
  await write(kit.db, city.tenantId, (tx) =>
    tx.commitWith(
      sql`insert into core.unit (tenant_id, unit_id, kind, name, valid_from)
        values (${tx.tenantId}, ${below}, 'dasawisma', 'Kosong', '2020-01-01')`,
      sql`insert into core.unit_place (tenant_id, unit_id, valid_from, parent_id, ancestors, kecamatan_id)
        values (${tx.tenantId}, ${below}, '2020-01-01', ${kecamatan}, array[${city.root}, ${kecamatan}]::uuid[], ${kecamatan})`,
    ),
  )
  const differing = async () => {
    await verifyFigures(kit.services, [noteFigures])
    return (await kit.asSuper<{ differing: string }>('select differing from core.verification'))[0]?.differing
  }
  expect(await differing()).toBe('0')
  await kit.asSuper('delete from notes.unit_month where tier = 2 and unit_id = $1', [kecamatan])
  expect(await differing()).toBe('1')
})

describe('messages', () => {
  const message: Message = {
    channel: 'email',
    to: 'ketua@contoh.id',
    template: 'invitation',
    language: 'id',
    values: { link: 'https://melati.test/admin/invitation#rahasia', city: 'Contoh', role: 'pengurus kota', days: 7 },
  }
  const queue = (where: KitCity) =>
    write(kit.db, where.tenantId, (tx) =>
      tx.commitWith(queueMessage(kit.services, tx.tenantId, kit.services.now().toISOString(), message)),
    )
  const left = async () => (await kit.asSuper('select from core.message')).length
  const jobs = (deliver = kit.services.deliver) =>
    startJobs({ services: { ...kit.services, deliver }, figures: [noteFigures], databaseUrl: kit.made.appUrl })

  test('are delivered once their transaction has committed, and then gone', async () => {
    const sent: Message[] = []
    const running = await jobs((one) => Promise.resolve(void sent.push(one)))
    await expect(
      write(kit.db, city.tenantId, async (tx) => {
        await tx.run(queueMessage(kit.services, tx.tenantId, kit.services.now().toISOString(), message))
        throw new Error('changed my mind')
      }),
    ).rejects.toThrow('changed my mind')
    await queue(city)
    await expect.poll(() => sent).toEqual([message])
    await expect.poll(left).toBe(0)
    await running.stop()
    expect(sent).toHaveLength(1)
  })

  test('are sealed while they wait, in their own table and in the job', async () => {
    await queue(city)
    const [row] = await kit.asSuper<{ dump: string }>(
      `select (select string_agg(m::text, ' ') from core.message m) || (select string_agg(j.payload::text, ' ')
        from worker._private_jobs j) as dump`,
    )
    expect(row?.dump).toMatch(/messageId/)
    expect(row?.dump).not.toMatch(/ketua|rahasia|Contoh/)
  })

  test('a carrier that fails is asked again later', async () => {
    let tries = 0
    const running = await jobs(() => Promise.reject(new Error(`try ${(tries += 1)}`)))
    await queue(city)
    await expect.poll(() => tries).toBe(1)
    await running.stop()
    expect(await left()).toBe(1)
    expect(await kit.asSuper('select attempts, last_error is not null as failed from worker._private_jobs')).toEqual([
      { attempts: 1, failed: true },
    ])
  })

  test('A-043: a payload that names another tenant changes nothing of whose message it is', async () => {
    const other = await kit.city('lain', '99.72')
    await queue(city)
    const [{ id } = { id: '' }] = await kit.asSuper<{ id: string }>('select message_id as id from core.message')
    const forged = { messageId: id, tenantId: other.tenantId, tenant: other.tenantId }
    await kit.asSuper('delete from worker._private_jobs')
    await kit.asSuper(`select core.enqueue('deliver', $1)`, [JSON.stringify(forged)])
    await kit.asSuper(`select core.enqueue('deliver', $1)`, [JSON.stringify({ messageId: randomUUID() })])
    await kit.asSuper(`select core.enqueue('deliver', $1)`, [JSON.stringify({ messageId: `${other.tenantId}` })])
    const seen: string[] = []
    const running = await jobs(async () => {
      const rows = await kit.asSuper<{ tenant_id: number }>('select tenant_id from core.message')
      seen.push(...rows.map((row) => `of ${row.tenant_id}`))
    })
    await expect.poll(() => seen).toEqual([`of ${city.tenantId}`])
    await expect.poll(left).toBe(0)
    await running.stop()
  })

  test('the server itself may touch nothing of the job runner but through its one function', async () => {
    for (const text of [
      'select * from worker.jobs',
      `select worker.add_job('deliver')`,
      'delete from worker._private_jobs',
    ])
      await expect(kit.db.pool.query(text)).rejects.toMatchObject({ code: '42501' })
  })
})
