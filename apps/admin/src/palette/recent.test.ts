import { expect, test } from 'vitest'
import { mostRecent, withRecent } from './recent.ts'

const item = (n: number) => ({ label: `Wilayah ${n}`, href: `/?unit=${n}` })

test('what was opened last stands first and once, and the list stays short', () => {
  const kept = [1, 2, 3].reduce((list, n) => withRecent(list, item(n)), withRecent([], item(0)))
  expect(withRecent(kept, item(1)).map(({ href }) => href)).toEqual(['/?unit=1', '/?unit=3', '/?unit=2', '/?unit=0'])
  const many = Array.from({ length: 20 }, (_, n) => item(n)).reduce(withRecent, [] as ReturnType<typeof withRecent>)
  expect(many).toHaveLength(mostRecent)
})
