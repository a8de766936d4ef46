import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { connect } from './connect.ts'
import { ask, NO_TENANT, NotCommitted, read, readEach, write } from './tenancy.ts'
import { hot } from './query.ts'
import { freshDb } from './testing/fresh-db.ts'

const root = (n: number) => `00000000-0000-4000-8000-00000000000${n}`

async function twoTenants() {
  const made = await freshDb()
  const db = connect(made.appUrl, { max: 1 })
  const create = (slug: string, code: string, unit: string) =>
    sql<{ tenant_create: number }>`select core.tenant_create(${slug}, ${slug}, 'kota', ${code}, '2026-01-01'::date,
      'Asia/Jakarta', '{}'::jsonb, '{}'::text[], ${unit}::uuid, now())`
  const [[a], [b]] = await ask(db, create('aa', '99.01', root(1)), create('bb', '99.02', root(2)))
  const addUnit = (tenantId: number, unit: string) =>
    sql`insert into core.unit (tenant_id, unit_id, kind, name, valid_from)
      values (${tenantId}, ${unit}::uuid, 'kota', ${`Kota ${tenantId}`}, '2026-01-01')`
  const [tenantA, tenantB] = [a?.tenant_create ?? 0, b?.tenant_create ?? 0]
  await write(db, tenantA, (tx) => tx.commitWith(addUnit(tenantA, root(1))))
  await write(db, tenantB, (tx) => tx.commitWith(addUnit(tenantB, root(2))))
  return {
    db,
    tenantA,
    tenantB,
    addUnit,
    [Symbol.asyncDispose]: async () => {
      await db[Symbol.asyncDispose]()
      await made[Symbol.asyncDispose]()
    },
  }
}

const names = sql<{ name: string }>`select name from core.unit`

test('a query that forgets its tenant still sees one tenant only', async () => {
  await using world = await twoTenants()
  const [rows] = await read(world.db, world.tenantA, names)
  expect(rows).toEqual([{ name: `Kota ${world.tenantA}` }])
})

test('A-034 a row cannot be written into another tenant', async () => {
  await using world = await twoTenants()
  const foreign = write(world.db, world.tenantA, (tx) => tx.commitWith(world.addUnit(world.tenantB, root(3))))
  await expect(foreign).rejects.toMatchObject({ code: '42501' })
})

test('A-037 the setting never outlives its transaction, whatever ended it', async () => {
  await using world = await twoTenants()
  await expect(read(world.db, world.tenantA, sql`select 1 / 0`)).rejects.toMatchObject({ code: '22012' })
  await expect(
    write(world.db, world.tenantA, async (tx) => {
      await tx.run(names)
      throw new Error('the work failed')
    }),
  ).rejects.toThrow('the work failed')
  const [rows] = await ask(world.db, names)
  expect(rows).toEqual([])
})

test('A-037 neither where each query sees its own instant: one tenant in the flush, none behind it', async () => {
  await using world = await twoTenants()
  const seen = sql<{ tenant: string }>`select current_setting('melati.tenant', true) as tenant`
  const both = await readEach(world.db, world.tenantA, names, seen, names)
  const ofA = [{ name: `Kota ${world.tenantA}` }]
  expect(both).toEqual([ofA, [{ tenant: String(world.tenantA) }], ofA])
  expect(await ask(world.db, names, seen)).toEqual([[], [{ tenant: '' }]])
  for (const failing of [[sql`select 1 / 0`], [names, sql`select 1 / 0`, names], [sql`select nothing`]]) {
    await expect(readEach(world.db, world.tenantA, ...failing)).rejects.toHaveProperty('code')
    // The pool holds one connection; where that was given up, the new one has never had a tenant.
    expect((await ask(world.db, names, seen)).flat()).not.toContainEqual({ tenant: String(world.tenantA) })
    expect(await readEach(world.db, world.tenantB, names)).toEqual([[{ name: `Kota ${world.tenantB}` }]])
  }
})

test('what fails in such a flush leaves nothing of what was written before it', async () => {
  await using world = await twoTenants()
  const writing = readEach(world.db, world.tenantA, world.addUnit(world.tenantA, root(4)), sql`select 1 / 0`)
  await expect(writing).rejects.toMatchObject({ code: '22012' })
  expect(await read(world.db, world.tenantA, names)).toEqual([[{ name: `Kota ${world.tenantA}` }]])
})

test('a statement that fails in the last flush writes nothing of the transaction', async () => {
  await using world = await twoTenants()
  const work = write(world.db, world.tenantA, (tx) =>
    tx.commitWith(world.addUnit(world.tenantA, root(4)), sql`select 1 / 0`),
  )
  await expect(work).rejects.toSatisfy((error) => error instanceof NotCommitted || 'code' in (error as object))
  const [rows] = await read(world.db, world.tenantA, names)
  expect(rows).toHaveLength(1)
})

test('a transaction that makes a tenant goes on in it, and none leaves the tenant it is in', async () => {
  await using world = await twoTenants()
  const tenantId = await write(world.db, NO_TENANT, async (tx) => {
    const [[made]] = await tx.run(
      sql<{ id: number }>`select core.tenant_create('cc', 'cc', 'kota', '99.03', '2026-01-01'::date, 'Asia/Jakarta',
        '{}'::jsonb, '{}'::text[], ${root(3)}::uuid, now()) as id`,
    )
    tx.enter(made?.id ?? 0)
    await tx.commitWith(world.addUnit(tx.tenantId, root(3)))
    return tx.tenantId
  })
  expect(await read(world.db, tenantId, names)).toEqual([[{ name: `Kota ${tenantId}` }]])
  const leaving = write(world.db, world.tenantA, (tx) => {
    tx.enter(world.tenantB)
    return tx.commitWith(names)
  })
  await expect(leaving).rejects.toThrow('stays in its tenant')
})

test('A-037 ten thousand alternations on one connection show no row of the other', async () => {
  await using world = await twoTenants()
  for (let turn = 0; turn < 10_000; turn += 1) {
    const tenantId = turn % 2 === 0 ? world.tenantA : world.tenantB
    const [rows] = await (turn % 3 === 0 ? readEach : read)(world.db, tenantId, names)
    if (rows.length !== 1 || rows[0]?.name !== `Kota ${tenantId}`)
      expect.fail(`turn ${turn} saw ${JSON.stringify(rows)}`)
  }
})

test('hot queries that read alike do not take the name of the next', async () => {
  await using world = await twoTenants()
  const [one, alike] = [1, 2].map(() =>
    hot<{ n: number }, { n: number }>((value) => sql`select ${value('n')}::int as n`),
  )
  const next = hot<{ n: number; m: number }, { n: number }>(
    (value) => sql`select ${value('n')}::int + ${value('m')}::int as n`,
  )
  for (let n = 0; n < 2; n += 1)
    expect(await ask(world.db, one!({ n }), alike!({ n }), next({ n, m: 1 }))).toEqual([
      [{ n }],
      [{ n }],
      [{ n: n + 1 }],
    ])
})
