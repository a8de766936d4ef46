import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

interface Chunk {
  readonly file: string
  readonly isEntry?: boolean
  readonly isDynamicEntry?: boolean
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}

const KiB = 1024
const apps = fileURLToPath(new URL('../../..', import.meta.url))

/** `ux.md` E1, compressed: what the first page loads, what any page adds to it, and the styles. */
const budgets = [
  { app: 'admin', first: 250, lazy: 90, styles: 30, font: 28 },
  { app: 'cadre', first: 150, lazy: 60, styles: 18, font: 0 },
] as const

test.for(budgets)('$app loads no more than a slow phone can take', ({ app, first, lazy, styles, font }) => {
  const dist = path.join(apps, app, 'dist')
  expect(existsSync(dist), `apps/${app} is not built: pnpm build`).toBe(true)
  const chunks = JSON.parse(readFileSync(path.join(dist, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>
  const zipped = (file: string) => gzipSync(readFileSync(path.join(dist, file))).length
  const together = (key: string, seen = new Set<string>()): Set<string> => {
    const chunk = chunks[key]
    if (chunk === undefined || seen.has(key)) return seen
    seen.add(key)
    for (const one of chunk.imports ?? []) together(one, seen)
    return seen
  }
  const scriptsOf = (keys: Iterable<string>) => [...new Set([...keys].flatMap((key) => chunks[key]?.file ?? []))]
  const sum = (files: readonly string[]) => files.reduce((total, file) => total + zipped(file), 0)

  const entry = Object.keys(chunks).find((key) => chunks[key]?.isEntry === true) ?? ''
  const opening = together(entry)
  expect(sum(scriptsOf(opening)) / KiB).toBeLessThanOrEqual(first)
  for (const [key, chunk] of Object.entries(chunks)) {
    if (chunk.isDynamicEntry !== true) continue
    const added = [...together(key)].filter((one) => !opening.has(one))
    expect(sum(scriptsOf(added)) / KiB, `${chunk.file} and what it brings`).toBeLessThanOrEqual(lazy)
  }
  const files = readdirSync(path.join(dist, 'assets')).map((name) => `assets/${name}`)
  expect(sum(files.filter((file) => file.endsWith('.css'))) / KiB).toBeLessThanOrEqual(styles)
  const fonts = files
    .filter((file) => file.endsWith('.woff2'))
    .map((file) => readFileSync(path.join(dist, file)).length)
  expect(fonts.reduce((total, bytes) => total + bytes, 0) / 1_000).toBeLessThanOrEqual(font)
})

test('what the cadre app keeps on the phone stays under 900 KiB', () => {
  const dist = path.join(apps, 'cadre/dist')
  const listed = /\[\{[^\]]*"?url"?:[^\]]*\]/.exec(readFileSync(path.join(dist, 'sw.js'), 'utf8'))?.[0] ?? ''
  const files = [...listed.matchAll(/url"?:"([^"]+)"/g)].map(([, url = '']) => url)
  expect(files).toContain('index.html')
  const bytes = files.reduce((total, file) => total + readFileSync(path.join(dist, file)).length, 0)
  expect(bytes / KiB).toBeLessThanOrEqual(900)
})
