import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { checkBoundaries } from './check.ts'

/** A tree of its own, so that a rule that stopped working shows, whatever the real tree is like. */
async function violationsOf(files: Readonly<Record<string, string>>): Promise<string[]> {
  const root = await mkdtemp(path.join(tmpdir(), 'melati-boundaries-'))
  try {
    for (const [file, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(root, file)), { recursive: true })
      await writeFile(path.join(root, file), text)
    }
    const { violations, cruised, existing } = await checkBoundaries(root)
    expect(cruised).toBe(existing)
    return [...new Set(violations.map(({ rule }) => rule))].toSorted()
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

const modules = 'packages/modules/src'
const value = 'export const value = 1\n'
const use = (from: string) => `import { value } from '${from}'\nexport const used = value\n`

test('a tree that keeps to the rules has no violation', async () => {
  expect(
    await violationsOf({
      'packages/domain/src/a.ts': value,
      'packages/db/src/b.ts': use('../../domain/src/a.ts'),
      [`${modules}/up2k/router.ts`]: use('../households/published.ts'),
      [`${modules}/households/published.ts`]: value,
      [`${modules}/up2k/admin.tsx`]: `import type { used } from './router.ts'\nexport type Used = typeof used\n`,
    }),
  ).toEqual([])
})

const planted: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'no-cycle': { 'packages/domain/src/a.ts': use('./b.ts'), 'packages/domain/src/b.ts': `import { used } from './a.ts'\nexport const value = () => used\n` },
  'no-unresolved': { 'packages/domain/src/a.ts': use('./nowhere.ts') },
  'layers-packages-db': { 'packages/db/src/a.ts': use('../../api/src/b.ts'), 'packages/api/src/b.ts': value },
  'layers-packages-ui': { 'packages/ui/src/a.ts': use('../../client/src/b.ts'), 'packages/client/src/b.ts': value },
  'layers-apps-admin': { 'apps/admin/src/a.ts': use('../../../packages/db/src/b.ts'), 'packages/db/src/b.ts': value },
  'kits-do-not-know-modules': {
    'packages/client/src/a.ts': use('../../modules/src/up2k/overlay.ts'),
    [`${modules}/up2k/overlay.ts`]: value,
  },
  'screens-take-types-only': { [`${modules}/up2k/admin.tsx`]: use('./queries.ts'), [`${modules}/up2k/queries.ts`]: value },
  'modules-meet-at-published': {
    [`${modules}/up2k/router.ts`]: use('../households/queries.ts'),
    [`${modules}/households/queries.ts`]: value,
  },
  'domain-is-pure': { 'packages/domain/src/a.ts': `import { readFileSync } from 'node:fs'\nexport const used = readFileSync\n` },
}

for (const [rule, files] of Object.entries(planted)) {
  test(`${rule} is seen when it is broken`, async () => {
    expect(await violationsOf(files)).toContain(rule)
  })
}

test('a rules.ts that reads a clock or a file is no longer pure', async () => {
  expect(
    await violationsOf({ [`${modules}/boards/rules.ts`]: `import { readFileSync } from 'node:fs'\nexport const used = readFileSync\n` }),
  ).toContain('domain-is-pure')
})
