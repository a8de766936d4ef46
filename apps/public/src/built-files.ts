import { readFileSync } from 'node:fs'
import path from 'node:path'

type Manifest = Readonly<
  Record<string, { readonly isEntry?: boolean; readonly name?: string; readonly file: string; readonly css?: string[] }>
>

/** What the build that lies beside this one (`dist/client`) made, called by its content. */
const entries = Object.values(readManifest(path.join(import.meta.dirname, '../client/.vite/manifest.json'))).filter(
  ({ isEntry }) => isEntry === true,
)

export const styles: readonly string[] = entries.flatMap(({ css = [] }) => css.map((name) => `/${name}`))

/** The address of a small script, by its name. */
export function scriptAt(name: string): string | undefined {
  const file = entries.find((entry) => entry.name === name)?.file
  return file === undefined ? undefined : `/${file}`
}

function readManifest(file: string): Manifest {
  return JSON.parse(readFileSync(file, 'utf8')) as Manifest
}
