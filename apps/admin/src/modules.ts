import type { AdminModule, AdminPage } from '@melati/modules/admin-module'
import type { Role } from '@melati/domain/roles'

const found = import.meta.glob<{ admin: AdminModule }>('../../../packages/modules/src/*/admin.tsx', { eager: true })

const modules = Object.entries(found).map(([file, { admin }]) => ({ name: file.split('/').at(-2) ?? '', ...admin }))

/** Every page of every module that has one; a module shows up by having an `admin.tsx`. */
export const pages = modules.flatMap(({ name, pages: own }) => own.map((page) => ({ ...page, module: name })))

const menu = modules.flatMap((module) => module.menu).toSorted((a, b) => a.order - b.order)

/** What the acting city has switched off: gone from the menu, and no page of it is found. */
export type Off = ReadonlySet<string>

/** The entries of the menu whose page this role may open. */
export function menuOf(role: Role, off: Off) {
  return menu.filter(({ path }) =>
    pages.some((page) => page.path === path && page.roles.includes(role) && !off.has(page.module)),
  )
}

/** The page at an address, if a module has one there that is not switched off. */
export function pageAt(pathname: string, off: Off): AdminPage | 'off' | undefined {
  const page = pages.filter(({ path }) => fits(path, pathname)).toSorted((a, b) => wildcards(a) - wildcards(b))[0]
  return page !== undefined && off.has(page.module) ? 'off' : page
}

function fits(path: string, pathname: string): boolean {
  const wanted = path.split('/')
  const parts = pathname.replace(/\/$/, '').split('/')
  return wanted.length === parts.length && wanted.every((part, at) => part.startsWith('$') || part === parts[at])
}

const wildcards = ({ path }: AdminPage) => path.split('$').length
