import { expect, test } from 'vitest'
import { visitAll } from './pages-of.ts'

test('goes where links lead, opens what nobody links to, and says what it could not reach', async () => {
  const links: Record<string, string[]> = {
    '/': ['/a', '/b/7?month=2026-11'],
    '/b/7?month=2026-11': ['/b/7/c'],
  }
  const seen: string[] = []
  const unreached = await visitAll(['/', '/a', '/b/$id', '/b/$id/c', '/d', '/e/:step?', '/f/$id'], (address) => {
    seen.push(address)
    return Promise.resolve(links[address] ?? [])
  })
  expect(seen).toEqual(['/', '/a', '/b/7?month=2026-11', '/b/7/c', '/d'])
  expect(unreached).toEqual(['/e/:step?', '/f/$id'])
})
