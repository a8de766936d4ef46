import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** A patch that breaks a wall on purpose, and the test that must notice. */
export interface Planted {
  readonly name: string
  /** The patch itself; its first lines say what is broken and who notices, and git passes over them. */
  readonly patchFile: string
  readonly wall: string
  /** Path from the root. */
  readonly testFile: string
  /** The test's own title, without those of the groups around it. */
  readonly title: string
}

export const patchesFolder = join(import.meta.dirname, '../patches')

export function readPatches(folder = patchesFolder): Planted[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.patch'))
  return files.toSorted().map((file) => readPatch(join(folder, file)))
}

function readPatch(patchFile: string): Planted {
  const [head = ''] = readFileSync(patchFile, 'utf8').split('\n---', 1)
  const said = (key: string) => {
    const value = new RegExp(`^${key}: (.+)$`, 'm').exec(head)?.[1]
    if (value === undefined) throw new Error(`${patchFile} does not say its ${key}`)
    return value
  }
  return {
    name: basename(patchFile, '.patch'),
    patchFile,
    wall: said('wall'),
    testFile: said('file'),
    title: said('test'),
  }
}
