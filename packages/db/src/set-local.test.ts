import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { connect } from './connect.ts'
import { ask, read, readEach, write } from './tenancy.ts'
import { freshDb } from './testing/fresh-db.ts'

const root = join(import.meta.dirname, '../../..')

/** The script that a superuser runs once, in a session of its own. */
const allowed = new Set(['packages/db/src/roles.ts'])
/** `SET x` without LOCAL, `set_config` that is not said to be local, a default of a role or database. */
const lasting = [
  /['"`;]\s*set\s+(?!local\b|transaction\b|constraints\b|default\b|null\b)(session\s+)?[a-z_.]+\s*(=|to\b|['"`;]|\w+\s*['"`;])/i,
  /set_config\((?![^;\n]*,\s*true\s*\))/i,
  /reset\s+all\b|discard\s+all\b/i,
]

test('A-038 nothing sets what would outlive its transaction', () => {
  const files = globSync('{packages,apps}/*/src/**/*.ts', { cwd: root }).filter(
    (file) => !/\.test\.ts$|\/testing\/|\/gallery\//.test(file) && !allowed.has(file),
  )
  expect(files.length).toBeGreaterThan(300)
  const found = files.flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')

      .filter((line) => !/^\s*(\*|\/[/*])/.test(line) && lasting.some((pattern) => pattern.test(line)))
      .map((line) => `${file}: ${line.trim()}`),
  )
  expect(found).toEqual([])
})

test.for([
  ["await client.query('set role melati_owner')", true],
  ["sql`set melati.tenant = '1'`", true],
  ['sql`set session search_path to x`', true],
  ["sql`select set_config('melati.tenant', ${id}, false)`", true],
  ["sql`select set_config('melati.tenant', ${id}, true)`", false],
  ["'set local role melati_search'", false],
  ['sql`set transaction isolation level repeatable read`', false],
  ['sql`update core.unit set name = ${name}`', false],
] as const)('A-038 it is seen in %s: %s', ([line, isLasting]) => {
  expect(lasting.some((pattern) => pattern.test(line))).toBe(isLasting)
})

test('A-037 A-038 a connection that is given back has no tenant: after success, failure, cancellation, a time-out and a lost backend', async () => {
  await using made = await freshDb()
  await using db = connect(made.appUrl, { max: 1 })
  const superuser = connect(made.superUrl, { max: 1 })
  const setting = sql<{ tenant: string }>`select coalesce(current_setting('melati.tenant', true), '') as tenant`
  const backend = (how: 'pg_cancel_backend' | 'pg_terminate_backend') => async () => {
    const sleeping = Promise.allSettled([read(db, 7, sql`select pg_sleep(20)`)])
    for (let tries = 0; tries < 1_000; tries += 1) {
      const [[hit]] = await ask(
        superuser,
        sql<{ hits: number }>`select count(*)::int as hits from (select ${sql.raw(how)}(pid) from pg_stat_activity
          where datname = ${made.name} and query like '%pg_sleep(20)%' and usename = 'melati_app') x`,
      )
      if ((hit?.hits ?? 0) > 0) break
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    const [ended] = await sleeping
    expect(ended.status).toBe('rejected')
  }
  const ends: Readonly<Record<string, () => Promise<unknown>>> = {
    success: () => read(db, 7, setting),
    'each by itself': () => readEach(db, 7, setting),
    failure: () => expect(read(db, 7, sql`select 1 / 0`)).rejects.toThrow(),
    'a failing write': () => expect(write(db, 7, (tx) => tx.commitWith(sql`select 1 / 0`))).rejects.toThrow(),
    'work that gives up': () =>
      expect(
        write(db, 7, async (tx) => {
          await tx.run(setting)
          throw new Error('given up')
        }),
      ).rejects.toThrow('given up'),
    'a time-out': () =>
      expect(
        write(db, 7, async (tx) => {
          await tx.run(sql`select set_config('statement_timeout', '20', true)`)
          await tx.run(sql`select pg_sleep(5)`)
        }),
      ).rejects.toThrow(),
    cancellation: backend('pg_cancel_backend'),
    'a lost backend': backend('pg_terminate_backend'),
  }
  for (const [end, run] of Object.entries(ends)) {
    await run()
    expect([end, await ask(db, setting)]).toEqual([end, [[{ tenant: '' }]]])
    expect([end, await read(db, 8, setting)]).toEqual([end, [[{ tenant: '8' }]]])
  }
  await superuser[Symbol.asyncDispose]()
})
