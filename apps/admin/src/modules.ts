import type { AdminModule, AdminPage } from '@melati/modules/admin-module'
import type { Role } from '@melati/domain/roles'

const found = import.meta.glob<{ admin: AdminModule }>('../../../packages/modules/src/*/admin.tsx', { eager: true })

const modules = Object.values(found).map((module) => module.admin)

/** Every page of every module that has one; a module shows up by having an `admin.tsx`. */
export const pages: readonly AdminPage[] = modules.flatMap((module) => module.pages)

const menu = modules.flatMap((module) => module.menu).toSorted((a, b) => a.order - b.order)

/** The entries of the menu whose page this role may open. */
export function menuOf(role: Role) {
  return menu.filter(({ path }) => pages.some((page) => page.path === path && page.roles.includes(role)))
}

/** Whether a page is this role's; one that no module has is for the router to miss. */
export function mayOpen(pathname: string, role: Role): boolean {
  const page = pages.filter(({ path }) => fits(path, pathname)).toSorted((a, b) => wildcards(a) - wildcards(b))[0]
  return page === undefined || page.roles.includes(role)
}

function fits(path: string, pathname: string): boolean {
  const wanted = path.split('/')
  const parts = pathname.replace(/\/$/, '').split('/')
  return wanted.length === parts.length && wanted.every((part, at) => part.startsWith('$') || part === parts[at])
}

const wildcards = ({ path }: AdminPage) => path.split('$').length
