import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { copyTree } from '@melati/config/copy-tree'
import type { TreeCopy } from '@melati/config/copy-tree'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeModule } from './write-module.ts'

let copy: TreeCopy
const written: string[] = []
const none = { figures: false, admin: false, cadre: false }

/** A whole one and a bare one, in a copy of this tree; half a minute in all, more on a busy machine. */
beforeAll(async () => {
  copy = await copyTree()
  for (const order of [
    { module: 'kampung-pkk', now: new Date('2026-12-01T09:00:00Z'), figures: true, admin: true, cadre: true },
    { module: 'arisans', now: new Date('2026-12-01T09:01:00Z'), ...none },
  ]) {
    const answer = writeModule(copy.folder, order)
    if (!answer.ok) throw new Error(answer.why)
    written.push(...answer.files)
  }
  const formatted = await copy.run('oxfmt', written, 30_000)
  expect(formatted.exitCode, formatted.output).toBe(0)
})
afterAll(() => copy.remove())

const read = (file: string) => readFileSync(join(copy.folder, file), 'utf8')

test('stands in the registry where the alphabet has it, and is dated by the clock', () => {
  const lines = read('packages/modules/src/registry.ts').trimEnd().split('\n').slice(1)
  expect(lines).toContain("export { kampungPkk as 'kampung-pkk' } from './kampung-pkk/router.ts'")
  expect(lines).toContain("export { arisans } from './arisans/router.ts'")
  const folders = lines.map((line) => line.slice(line.indexOf("'./")))
  expect(folders).toEqual(folders.toSorted())
  expect(written).toContain('packages/modules/src/arisans/migrations/2026-12-01T0901-create-arisan.ts')
})

test('has a name in the settings of a city, which its words say in both languages', () => {
  expect(read('packages/modules/src/kampung-pkk/router.ts')).toContain('title: words.title,')
  expect(read('packages/modules/src/kampung-pkk/words.ts')).toContain("title: { id: 'Kampung PKK', en: 'Kampung PKK' }")
})

test('a name that is taken by now writes nothing', () => {
  const before = read('packages/modules/src/rights.ts')
  for (const module of ['arisans', 'households', '../escape'])
    expect(writeModule(copy.folder, { module, now: new Date(), ...none }).ok).toBe(false)
  expect(read('packages/modules/src/rights.ts')).toBe(before)
  expect(existsSync(join(copy.folder, 'packages/modules/escape'))).toBe(false)
})

test(
  'passes the compiler, the linter and the boundaries, and leaves nothing unused',
  { timeout: 300_000 },
  async () => {
    const folders = ['packages/modules/src/kampung-pkk', 'packages/modules/src/arisans', 'packages/modules/src/testing']
    for (const [name, ...args] of [
      ['tsc', '-p', 'packages/modules/tsconfig.json'],
      ['oxlint', '--type-aware', '--deny-warnings', ...folders],
      ['node', 'tooling/boundaries/src/run.ts'],
      ['knip', '--no-progress', '--workspace', 'packages/modules'],
    ] as const) {
      const { exitCode, output } = await copy.run(name, args, 200_000)
      expect([name, exitCode], output).toEqual([name, 0])
    }
  },
)

test(
  'passes its own front door, the table of rights and the catalogue, on a real PostgreSQL',
  { timeout: 300_000 },
  async () => {
    const files = [
      'packages/modules/src/kampung-pkk',
      'packages/modules/src/arisans',
      'packages/modules/src/registry.test.ts',
      'packages/modules/src/rights.test.ts',
      'packages/db/src/catalogue.test.ts',
    ]
    const { exitCode, output } = await copy.run(
      'vitest',
      ['run', '--project', 'db', '--project', 'modules', ...files],
      280_000,
    )
    expect(exitCode, output).toBe(0)
    expect(output).toMatch(/Test Files.* 5 passed/)
  },
)
