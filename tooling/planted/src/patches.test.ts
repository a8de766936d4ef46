import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '@melati/config/root'
import { expect, test } from 'vitest'
import { apply } from './apply.ts'
import { readPatches } from './patches.ts'

const patches = readPatches()

test('there are some', () => {
  expect(patches.length).toBeGreaterThan(15)
})

// Breaking the walls takes minutes (`pnpm test:planted`); this says at once when a patch has fallen behind the tree.
test.for(patches)(
  '$name still applies, and the test it names is there once',
  async ({ patchFile, testFile, title }) => {
    expect(await apply(root, patchFile, '--check')).toBeUndefined()
    const written = readFileSync(join(root, testFile), 'utf8')
    const places = [`'${title}'`, `"${title}"`].flatMap((quoted) => written.split(`${quoted},`).slice(0, -1))
    expect(places.filter((before) => /\btest\(\s*$/.test(before))).toHaveLength(1)
  },
)
