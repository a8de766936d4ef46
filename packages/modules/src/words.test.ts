import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const texts = new Map(
  globSync('{packages,apps}/*/src/**/*.{ts,tsx}', { cwd: root }).map((path) => [
    path,
    readFileSync(join(root, path), 'utf8'),
  ]),
)

/** The keys a dictionary declares; each stands at the beginning of its line. */
const keysIn = (text: string) =>
  [...text.matchAll(/^ {2}(?:'([^']+)'|([A-Za-z]\w*)): \{/gmu)].map(([, quoted, bare]) => quoted ?? bare ?? '')

/** Said as `t('key')`, as `words.key`, as a refusal's reason, or put together as in `role-${role}` and `${sex}Count`. */
function saysIn(others: string) {
  const whole = new Set([...others.matchAll(/['"`.]([\w-]+)/gu)].map(([, name]) => name))
  const parts = [...others.matchAll(/`([\w-]*)\$\{[^`{}]+\}([\w-]*)`/gu)].flatMap(([, before = '', after = '']) =>
    before + after === '' ? [] : [{ before, after }],
  )
  return (key: string) =>
    whole.has(key) || parts.some(({ before, after }) => key.startsWith(before) && key.endsWith(after))
}

test('every word in the dictionaries is said somewhere', () => {
  const dictionaries = [...texts].filter(([path]) => path.endsWith('words.ts'))
  expect(dictionaries.length).toBeGreaterThan(15)
  const unsaid = dictionaries.flatMap(([path, text]) => {
    const isSaid = saysIn([...texts].flatMap(([other, one]) => (other === path ? [] : [one])).join('\n'))
    return keysIn(text).flatMap((key) => (isSaid(key) ? [] : [`${path}: ${key}`]))
  })
  expect(unsaid).toEqual([])
})
