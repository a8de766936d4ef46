import { Kysely, PostgresDialect, sql } from 'kysely'
import { changed } from '@melati/db/change'
import { run, tenantTable } from '@melati/db/migrating'
import { mayReach } from '@melati/domain/actor'
import { UnitId } from '@melati/domain/ids'
import { allow, refuse } from '@melati/domain/refusal'
import pg from 'pg'
import * as z from 'zod/mini'
import { command } from '../command/procedure.ts'
import type { Rights } from '../context.ts'
import type { Feeds } from '../feed/define.ts'
import { asking } from '../procedures.ts'
import { router } from '../trpc.ts'
import { read, write as inTransaction } from '@melati/db/tenancy'

/**
 * A module of the tests: notes on a unit. 'bad' is refused by the rule; 'poison' passes the rule and is stopped by the
 * table's own check, as a defect would be; on 'crash' the validator itself breaks; 'slow' keeps its transaction open for a while.
 */
export async function createNotes(ownerUrl: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 1 })
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  try {
    await run(
      db,
      `create schema notes; grant usage on schema notes to melati_app;
      create table notes.note (tenant_id int not null references core.tenant, note_id uuid not null, unit_id uuid not null,
        words text not null check (words <> 'poison'), primary key (tenant_id, note_id))`,
    )
    const none = 'none' as const
    await tenantTable(db, 'notes.note', {
      grants: ['select', 'insert'],
      privacy: { tenant_id: none, note_id: none, unit_id: none, words: none },
    })
  } finally {
    await db.destroy()
  }
}

const notCrashing = z.refine<string>((words) => {
  if (words === 'crash') throw new Error('the validator is broken')
  return true
})
const Note = z.object({
  noteId: z.uuid(),
  unitId: UnitId,
  words: z.string().check(z.minLength(1), z.maxLength(500), notCrashing),
})

const write = command({
  input: Note,
  load: (c, inputs) =>
    [
      sql<{ unitId: UnitId; ancestors: UnitId[] }>`select unit_id as "unitId", ancestors from core.unit_place
        where tenant_id = ${c.tenantId} and unit_id = any(${inputs.map((input) => input.unitId)}::uuid[])`,
    ] as const,
  state: (_c, [places], input) => places.find((place) => place.unitId === input.unitId),
  decide: (input, place, actor) => {
    if (place === undefined || !mayReach(actor, place)) return refuse('outside-your-area', { field: 'unitId' })
    return input.words === 'bad' ? refuse('invalid-input', { field: 'words' }) : allow({ place })
  },
  write: (c, decided) => [
    sql`with written as (
        insert into notes.note (tenant_id, note_id, unit_id, words)
        select ${c.tenantId}::int, n.* from unnest(${decided.map(({ input }) => input.noteId)}::uuid[],
          ${decided.map(({ input }) => input.unitId)}::uuid[], ${decided.map(({ input }) => input.words)}::text[]) n
        returning unit_id, note_id
      ), told as (${changed(c.tenantId, sql`select unit_id, 'note', note_id, false from written`)})
      select count(*), pg_sleep(${decided.some(({ input }) => input.words === 'slow') ? 0.3 : 0}) from written`,
  ],
  audit: (input) => ({ action: 'notes.write', subjectKind: 'note', subjectId: input.noteId, unitId: input.unitId }),
})

const list = asking
  .input(z.object({ unitId: UnitId, limit: z.int().check(z.gte(1), z.lte(100)) }))
  .query(async ({ ctx, input }) => {
    const [rows] = await read(
      ctx.db,
      ctx.tenantId,
      sql<{ noteId: string; words: string }>`select note_id as "noteId", words from notes.note
      where tenant_id = ${ctx.tenantId} and unit_id = ${input.unitId} order by note_id limit ${input.limit}`,
    )
    return rows
  })

/** Runs SQL that fails inside the server in the way that is asked for; `sleep` holds a connection for some seconds. */
const breaking = asking
  .input(z.object({ how: z.enum(['cast', 'overflow', 'division', 'table', 'throw', 'sleep']) }))
  .query(async ({ ctx, input }) => {
    const how = {
      cast: sql`select ${'nonsense'}::text::uuid`,
      overflow: sql`select 2147483647::int + 1`,
      division: sql`select 1 / 0`,
      table: sql`select * from secret.nothing`,
      sleep: sql`select pg_sleep(4)`,
    }
    if (input.how === 'throw') throw new Error('secret words of a defect')
    await read(ctx.db, ctx.tenantId, how[input.how])
    return { done: true }
  })

/** Writes what a key, a check or a wall of the database refuses; `unitId` may be anybody's. */
const violating = asking
  .input(
    z.object({ how: z.enum(['unique', 'foreign', 'check', 'missing', 'wall']), unitId: UnitId, tenantId: z.int() }),
  )
  .query(async ({ ctx, input }) => {
    const note = (
      tenantId: number,
      words: string | null,
    ) => sql`insert into notes.note (tenant_id, note_id, unit_id, words)
      values (${tenantId}, ${input.unitId}, ${input.unitId}, ${words})`
    const how = {
      unique: [note(ctx.tenantId, 'rahasia'), note(ctx.tenantId, 'rahasia')],
      foreign: [
        sql`insert into core.unit_place (tenant_id, unit_id, valid_from, ancestors)
          values (${ctx.tenantId}, ${input.unitId}, '2020-01-01', '{}')`,
      ],
      check: [note(ctx.tenantId, 'poison')],
      missing: [note(ctx.tenantId, null)],
      wall: [note(input.tenantId, 'rahasia')],
    }
    await inTransaction(ctx.db, ctx.tenantId, (tx) => tx.commitWith(...how[input.how]))
    return { done: true }
  })

export const notesRouter = router({ notes: { write, list, breaking, violating } })

export const notesRights: Rights = {
  'notes.write': ['cadre', 'city-board'],
  'notes.list': ['cadre', 'city-board'],
  'notes.breaking': ['cadre', 'city-board'],
  'notes.violating': ['cadre', 'city-board'],
}

export const notesFeeds: Feeds = {
  note: (tenantId, scopeId, ids) => sql`select note_id as id, jsonb_build_object('words', words) as row from notes.note
    where tenant_id = ${tenantId} and unit_id = ${scopeId}::uuid and note_id = any(${ids}::uuid[])`,
}
