import { expect, test } from 'vitest'
import { memoryStore } from './memory-store.ts'
import { createPreference } from './preference.ts'

test('a choice is remembered, told, and the first one where nothing or nonsense is stored', () => {
  const store = memoryStore()
  const language = createPreference('language', ['id', 'en'], store)
  let told = 0
  language.subscribe(() => (told += 1))
  expect(language.get()).toBe('id')
  language.set('en')
  expect(told).toBe(1)
  expect(createPreference('language', ['id', 'en'], store).get()).toBe('en')
  store.setItem('melati.language', 'klingon')
  expect(createPreference('language', ['id', 'en'], store).get()).toBe('id')
})

test('where the browser refuses to store, the choice holds for the page', () => {
  const refuse = () => {
    throw new DOMException('denied', 'SecurityError')
  }
  const size = createPreference('text-size', ['a', 'a+'], { getItem: refuse, setItem: refuse, removeItem: refuse })
  expect(size.get()).toBe('a')
  size.set('a+')
  expect(size.get()).toBe('a+')
})
