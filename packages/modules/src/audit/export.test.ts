import { router } from '@melati/api/trpc'
import { write } from '@melati/db/tenancy'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hierarchy } from '../hierarchy/router.ts'
import { auditOf } from '../testing/look.ts'
import { makeWorld, type World } from '../testing/world.ts'
import { audit } from './router.ts'

const appRouter = router({ audit: router(audit.router), hierarchy: router(hierarchy.router) })
let world: World<typeof appRouter>

beforeAll(async () => {
  world = await makeWorld(appRouter)
  world.clock.now = new Date('2026-06-15T00:30:00+07:00')
  const order = world.order({ unitId: world.a.at('1'), name: 'Contoh, "Satu"' })
  expect(await board().hierarchy.renameUnit(order)).toMatchObject({ status: 'applied' })
})
afterAll(() => world[Symbol.asyncDispose]())

const board = () => world.a.as('city-board')
const ask = { reason: 'Pemeriksaan inspektorat', language: 'id' as const }
const linesOf = (csv: string) => csv.split('\r\n').slice(0, -1)

test('R-NIK-03 an export is a file of what was filtered, and a row that says who took it and why', async () => {
  const found = await board().audit.export({ ...ask, module: 'hierarchy', from: '2026-06-15' as never })
  expect([found.name, found.rows]).toEqual(['contoh-satu-catatan-2026-06-15.csv', 1])
  const [head, row] = linesOf(found.csv)
  expect(head).toMatch(/^Waktu \(WIB\),Siapa,Peran,Dari HP,Kode kegiatan,Kegiatan,Wilayah,/)
  expect(row).toMatch(
    /^2026-06-15 00:30,CONTOH city-board,Pengurus kota,tidak,hierarchy\.renameUnit,Mengganti nama wilayah,"Contoh, ""Satu""",Wilayah,[\da-f-]{36},"Nama: .+ → Contoh, ""Satu""",$/,
  )
  expect((await auditOf(world, world.a)).at(-1)).toMatchObject({
    action: 'audit.export',
    accountId: world.a.grants['city-board'].accountId,
    detail: {
      reason: 'Pemeriksaan inspektorat',
      rows: 1,
      firstDay: '2026-06-15',
      ofModule: 'hierarchy',
      lastDay: null,
    },
  })
  const { rows } = await board().audit.list({ actions: ['audit.export'] })
  expect(rows).toHaveLength(1)
  const english = await board().audit.export({ ...ask, language: 'en', actions: ['audit.export'] })
  expect(linesOf(english.csv)[1]).toContain(
    'Reason: Pemeriksaan inspektorat; Records: 1; From: 15 June 2026; Part: Areas',
  )
})

test('without a reason there is no file, and no row', async () => {
  const before = await auditOf(world, world.a)
  for (const reason of ['', '   '])
    await expect(board().audit.export({ ...ask, reason })).rejects.toMatchObject({ message: 'reason-missing' })
  await expect(board().audit.export({ ...ask, reason: 'x'.repeat(301) })).rejects.toMatchObject({
    message: 'text-too-long',
  })
  expect(await auditOf(world, world.a)).toEqual(before)
})

test('A-107 what a spreadsheet would run is text in the export, in every column that somebody can write', async () => {
  const evil = ['=1+1', '+1', '-1', '@SUM(1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠1']
  for (const text of evil) {
    // As no screen could store it; whatever is stored must be harmless.
    await write(world.db, world.a.tenantId, (tx) =>
      tx.commitWith(
        sql`update core.unit set name = ${text} where tenant_id = ${world.a.tenantId} and unit_id = ${world.a.at('1')}::uuid`,
        sql`update accounts.holder set name = ${text} where tenant_id = ${world.a.tenantId}`,
      ),
    )
    const { csv } = await board().audit.export({ ...ask, reason: `${text.trim()} alasan` })
    expect(csv.replaceAll('"', ''), text).toContain(`,'${text},`)
    expect(csv.replaceAll('"', '')).not.toContain(`,${text},`)
  }
  const { csv } = await board().audit.export({ ...ask, actions: ['audit.export'] })
  // A reason stands behind its own word, so no cell begins with it.
  expect(csv).toContain('Alasan: =1+1 alasan')
  for (const line of linesOf(csv)) expect(line).not.toMatch(/(^|,)"?[=+\-@\t\r＝＋－＠]/)
})

test('A-001 the export of a part of the city has that part alone, and of the other city nothing', async () => {
  const secretariat = await world.a.grant('secretariat', '2.1')
  expect((await world.a.as(secretariat).audit.export(ask)).rows).toBe(0)
  expect((await world.b.as('city-board').audit.export({ ...ask, unitId: world.a.rootUnitId })).rows).toBe(0)
  await expect(world.a.as('kecamatan-board').audit.export(ask)).rejects.toMatchObject({ message: 'not-allowed' })
})
