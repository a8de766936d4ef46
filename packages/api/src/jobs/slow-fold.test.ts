import { randomUUID } from 'node:crypto'
import { connect } from '@melati/db/connect'
import { fold } from '@melati/db/figures/fold'
import type { Figures } from '@melati/db/figures/define'
import { write } from '@melati/db/tenancy'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { makeKit } from '../testing/kit.ts'
import { createNoteFigures, noteFigures } from '../testing/note-figures.ts'
import { createNotes } from '../testing/notes.ts'

/** As where the planner knows nothing of what was loaded: each mark costs, and all together cost more than there is time. */
const costly = (marks: number, ms: number): Figures => ({
  ...noteFigures,
  recount: (tenantId) => sql`select c.* from (${noteFigures.recount(tenantId)}) c,
    lateral (select pg_sleep(case when (select count(*) from batch) > ${marks}::int then ${ms}::float8 / 1000 else 0 end)
      from (select c.unit_id) one) slow`,
})

test('what meets the statement timeout is folded in smaller parts, and none of it is lost', async () => {
  await using kit = await makeKit()
  await createNotes(kit.made.ownerUrl)
  await createNoteFigures(kit.made.ownerUrl)
  const { tenantId, units } = await kit.city('contoh', '99.71')
  const [unitId = ''] = units
  await kit.asSuper(`do $$ begin execute format('alter role melati_app in database %I set statement_timeout = ''900ms''',
    current_database()); end $$`)
  await using db = connect(kit.made.appUrl, { max: 2 })
  await write(db, tenantId, (tx) =>
    tx.commitWith(
      sql`insert into core.open_period values (${tenantId}, 'notes', 202606, now())`,
      ...Array.from(
        { length: 120 },
        () => sql`insert into notes.note values (${tenantId}, ${randomUUID()}, ${unitId}, 'halo')`,
      ),
      ...Array.from(
        { length: 120 },
        () => sql`insert into core.dirty (tenant_id, figures, unit_id, period_from, period_to)
        values (${tenantId}, 'notes', ${unitId}, 202606, 999912)`,
      ),
    ),
  )
  const taken: number[] = []
  for (let marks = 1; marks > 0;) taken.push((marks = await fold(db, tenantId, costly(50, 1_800))))
  expect(taken.slice(0, 2)).toEqual([50, 70])
  expect(await kit.asSuper('select count(*)::int as marks from core.dirty')).toEqual([{ marks: 0 }])
  expect(await kit.asSuper('select notes from notes.unit_month where tier = 3 and period = 202606')).toEqual([
    { notes: 120 },
  ])
})
