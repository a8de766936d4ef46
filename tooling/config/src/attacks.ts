import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.ts'

export interface Attack {
  readonly id: string
  readonly verdict: string
  /** Paths of the tests, apart by a space; or why there is none. */
  readonly where: string
}

/** The rows of `docs/attacks.csv`: what is tried against Melati, and the tests that try it. */
export function readAttacks(file = join(root, 'docs/attacks.csv')): Attack[] {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n').slice(1)
  return lines.map((line) => {
    const [, id = '', verdict = '', where = ''] = row.exec(line) ?? []
    return { id, verdict, where }
  })
}

/** Id, class, attempt (quoted where it has a comma), verdict, where. */
const row = /^(A-\d{3}),[a-z]+,(?:"(?:[^"]|"")*"|[^",]*),([a-z ]+),([^",]+)$/

/** Ids in the names of tests, by the path of the test file. */
export function attacksInTests(folder = root): Map<string, ReadonlySet<string>> {
  const files = globSync('{packages,apps,tooling}/*/src/**/*.test.{ts,tsx}', { cwd: folder })
  return new Map(files.map((file) => [file, idsInTitles(readFileSync(join(folder, file), 'utf8'))]))
}

/** A title is the first argument of its test or group: a text with a comma and a function or its options behind it. */
export function idsInTitles(source: string): Set<string> {
  const titles = source.matchAll(/\(\s*(?<quote>['"`])(?<title>(?:(?!\k<quote>).)*)\k<quote>,\s*(?:async\b|\(|\{)/g)
  return new Set([...titles].flatMap(({ groups }) => groups?.['title']?.match(/\bA-\d{3}\b/g) ?? []))
}
