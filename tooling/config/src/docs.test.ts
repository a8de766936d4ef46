import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './root.ts'

const documents = globSync(['*.md', 'docs/**/*.md'], { cwd: root })
const textOf = (file: string) => readFileSync(join(root, file), 'utf8')

test('every file a document points to is there', () => {
  expect(documents.length).toBeGreaterThan(10)
  const missing = documents.flatMap((file) => {
    const named = [...textOf(file).matchAll(/\b(?:apps|packages|tooling|docs)\/[\w./-]*\w\b/g)].map(([path]) => path)
    return [...new Set(named)].filter((path) => !existsSync(join(root, path))).map((path) => `${file}: ${path}`)
  })
  expect(missing).toEqual([])
})

test('the manual names every variable the server reads, and no other', () => {
  const read = [...textOf('apps/server/src/config.ts').matchAll(/^ {2}([A-Z][A-Z_]+): \{/gm)].map(([, name]) => name)
  expect(read.length).toBeGreaterThan(10)
  const rows = textOf('docs/operating.md')
    .split('\n')
    .filter((line) => /^\| `[A-Z_]+`/.test(line))
  const named = rows.flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name))
  expect(new Set(named)).toEqual(new Set([...read, 'NODE_ENV']))
})
