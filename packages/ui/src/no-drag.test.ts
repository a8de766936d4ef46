import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))

test('R-A11Y-03 no screen listens for a drag or a swipe, so that each thing can be done by a press', () => {
  const files = globSync('{apps,packages}/*/src/**/*.tsx', { cwd: root }).filter((file) => !file.includes('/dist/'))
  expect(files.length).toBeGreaterThan(200)
  const drag = /\b(draggable|onDrag\w*|onDrop|onTouchMove|onPointerMove|onMouseMove)\b/
  // A file dropped on a field is one way beside the button that chooses it.
  expect(files.filter((file) => drag.test(readFileSync(`${root}/${file}`, 'utf8')))).toEqual([])
})
