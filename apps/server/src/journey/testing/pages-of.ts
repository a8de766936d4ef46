import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Role } from '@melati/domain/roles'
import type { AdminModule } from '@melati/modules/admin-module'

const modules = fileURLToPath(new URL('../../../../../packages/modules/src', import.meta.url))

/** The addresses of every page the modules add to an app, read from their entry files: a new one is looked at unasked. */
export function pagesOf(app: 'admin' | 'cadre'): string[] {
  const entries = globSync(`*/${app}.tsx`, { cwd: modules }).map((file) => readFileSync(`${modules}/${file}`, 'utf8'))
  const paths = entries.flatMap((text) => [...text.matchAll(/path: '(\/[^']*)',\s*load/g)].map(([, path = '']) => path))
  return ['/', ...new Set(paths)]
}

/** Those of the admin app that are open to a role and to none of those that are walked anyway. */
export async function pagesOnlyOf(role: Role, walked: readonly Role[]): Promise<string[]> {
  const files = globSync('*/admin.tsx', { cwd: modules })
  const entries = await Promise.all(
    files.map((file) => import(`${modules}/${file}`) as Promise<{ readonly admin: AdminModule }>),
  )
  return entries
    .flatMap(({ admin }) => admin.pages)
    .filter(({ roles }) => roles.includes(role) && !walked.some((one) => roles.includes(one)))
    .map(({ path }) => path)
}

/**
 * Goes to every page by an address that some page before it links to, since only that is what people see; a page without
 * parameters that nobody links to is opened bare. `visit` opens an address and answers the links it found there.
 * Answers the pages that could not be reached.
 */
export async function visitAll(pages: readonly string[], visit: (address: string) => Promise<string[]>) {
  const left = new Set(pages)
  const known: string[] = []
  // Of several that fit, the one that names most: '/warga/baru' is not the household 'baru'.
  const byName = pages.toSorted((a, b) => a.split(/[$:]/).length - b.split(/[$:]/).length)
  const pageOf = (address: string) => byName.find((page) => addressOf(page).test(address))
  for (let next: string | undefined = '/'; next !== undefined;) {
    const address: string = next
    left.delete(pageOf(address) ?? address)
    known.push(...(await visit(address)))
    const linked = known.find((link) => left.has(pageOf(link) ?? ''))
    next = linked ?? [...left].find((one) => !/[$:]/.test(one))
  }
  return [...left]
}

/** `$id` and `:id` stand for one part of an address, `/:id?` for one that may be absent. */
function addressOf(page: string): RegExp {
  const pattern = page.replaceAll(/\/:\w+\?/g, '(/[^/?]+)?').replaceAll(/[$:]\w+/g, '[^/?]+')
  return new RegExp(`^${pattern}(\\?|$)`)
}
