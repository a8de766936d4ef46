import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const modules = fileURLToPath(new URL('../../../../../packages/modules/src', import.meta.url))

/** The addresses of every page the modules add to an app, read from their entry files: a new one is looked at unasked. */
export function pagesOf(app: 'admin' | 'cadre'): string[] {
  const entries = globSync(`*/${app}.tsx`, { cwd: modules }).map((file) => readFileSync(`${modules}/${file}`, 'utf8'))
  const paths = entries.flatMap((text) => [...text.matchAll(/path: '(\/[^']*)',\s*load/g)].map(([, path = '']) => path))
  return ['/', ...new Set(paths)]
}
