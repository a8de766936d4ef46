import { expect, test } from 'vitest'
import { keyOf } from './key-of.ts'

const press = (key: string, more: Partial<Parameters<typeof keyOf>[0]> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isTyping: false,
  ...more,
})

test('Ctrl+K works everywhere, single keys only where no text is written and while they are on', () => {
  expect(keyOf(press('k', { ctrlKey: true, isTyping: true }), 'off')).toBe('palette')
  expect(keyOf(press('K', { metaKey: true }), 'on')).toBe('palette')
  expect(keyOf(press('/'), 'on')).toBe('palette')
  expect(keyOf(press('?'), 'on')).toBe('keys')
  expect(keyOf(press('/', { isTyping: true }), 'on')).toBeUndefined()
  expect([keyOf(press('/'), 'off'), keyOf(press('?'), 'off')]).toEqual([undefined, undefined])
  expect([keyOf(press('k'), 'on'), keyOf(press('/', { ctrlKey: true }), 'on')]).toEqual([undefined, undefined])
})
