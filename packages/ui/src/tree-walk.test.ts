import { expect, test } from 'vitest'
import { galleryTree } from './gallery-tree.ts'
import { visibleNodes, walkTree } from './tree-walk.ts'

const open = new Set(['selayang', 'sari'])
const visible = visibleNodes(galleryTree, open)
const at = (id: string) => visible.findIndex((entry) => entry.node.id === id)

test('what is open is visible, from top to bottom', () => {
  expect(visible.map((entry) => entry.node.id)).toEqual([
    'selayang',
    'sari',
    'l1',
    'l2',
    'm3',
    'asam',
    'baru',
    'area',
    'kota',
  ])
})

test('arrows walk, open, close, go in and go out', () => {
  expect(walkTree(visible, at('selayang'), open, 'ArrowDown')).toEqual({ kind: 'focus', id: 'sari' })
  expect(walkTree(visible, at('selayang'), open, 'ArrowUp')).toBeUndefined()
  expect(walkTree(visible, at('selayang'), open, 'ArrowRight')).toEqual({ kind: 'focus', id: 'sari' })
  expect(walkTree(visible, at('asam'), open, 'ArrowRight')).toEqual({ kind: 'toggle', id: 'asam', open: true })
  expect(walkTree(visible, at('sari'), open, 'ArrowLeft')).toEqual({ kind: 'toggle', id: 'sari', open: false })
  expect(walkTree(visible, at('l1'), open, 'ArrowLeft')).toEqual({ kind: 'focus', id: 'sari' })
  expect(walkTree(visible, at('m3'), open, 'ArrowRight')).toBeUndefined()
})

test('ends, choosing and letters', () => {
  expect(walkTree(visible, at('l1'), open, 'Home')).toEqual({ kind: 'focus', id: 'selayang' })
  expect(walkTree(visible, at('l1'), open, 'End')).toEqual({ kind: 'focus', id: 'kota' })
  expect(walkTree(visible, at('l1'), open, 'Enter')).toEqual({ kind: 'select', id: 'l1' })
  expect(walkTree(visible, at('asam'), open, 'm')).toEqual({ kind: 'focus', id: 'baru' })
  expect(walkTree(visible, at('asam'), open, 'z')).toBeUndefined()
})
