import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { connect } from './connect.ts'
import { ask, NO_TENANT, NotCommitted, read, write } from './tenancy.ts'
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
    const [rows] = await read(world.db, tenantId, names)
    if (rows.length !== 1 || rows[0]?.name !== `Kota ${tenantId}`)
      expect.fail(`turn ${turn} saw ${JSON.stringify(rows)}`)
  }
})
