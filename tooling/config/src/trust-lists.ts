import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.ts'

export interface Listed {
  readonly id: string
  readonly verdict: string
  /** Paths of the tests, apart by a space; or why there is none. */
  readonly where: string
}

/** What is tried against Melati, and what is asked of it: each row with a verdict and the tests behind it. */
export const trustLists = ['attacks', 'requirements'] as const

export function readList(list: (typeof trustLists)[number], folder = root): Listed[] {
  const lines = readFileSync(join(folder, `docs/${list}.csv`), 'utf8')
  return lines
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [, id = '', verdict = '', where = ''] = row.exec(line) ?? []
      return { id, verdict, where }
    })
}

/** Id, class or source, what it is (both quoted where they have a comma), verdict, where. */
const cell = String.raw`(?:"(?:[^"]|"")*"|[^",]*)`
const row = new RegExp(String.raw`^(A-\d{3}|R-[A-Z0-9]+-\d{2}),${cell},${cell},([a-z ]+),([^",]+)$`)

/** Ids in the names of tests, by the path of the test file. */
export function idsInTests(folder = root): Map<string, ReadonlySet<string>> {
  const files = globSync('{packages,apps,tooling}/*/src/**/*.test.{ts,tsx}', { cwd: folder })
  return new Map(files.map((file) => [file, idsInTitles(readFileSync(join(folder, file), 'utf8'))]))
}

/** A title is the first argument of its test or group: a text with a comma and a function or its options behind it. */
export function idsInTitles(source: string): Set<string> {
  const titles = source.matchAll(/\(\s*(?<quote>['"`])(?<title>(?:(?!\k<quote>).)*)\k<quote>,\s*(?:async\b|\(|\{)/g)
  const ids = /\b(?:A-\d{3}|R-[A-Z0-9]+-\d{2})\b/g
  return new Set([...titles].flatMap(({ groups }) => groups?.['title']?.match(ids) ?? []))
}
