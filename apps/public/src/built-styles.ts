import { readFileSync } from 'node:fs'
import path from 'node:path'

type Manifest = Readonly<Record<string, { readonly isEntry?: boolean; readonly css?: readonly string[] }>>

/** Addresses of the styles, as the build that lies beside this one (`dist/client`) called them by their content. */
export const styles: readonly string[] = readStyles(path.join(import.meta.dirname, '../client/.vite/manifest.json'))

function readStyles(file: string): string[] {
  const entries = Object.values(JSON.parse(readFileSync(file, 'utf8')) as Manifest)
  return entries.flatMap(({ isEntry, css }) => (isEntry === true ? (css ?? []) : [])).map((name) => `/${name}`)
}
