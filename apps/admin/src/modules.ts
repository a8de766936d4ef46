import type { AdminModule, AdminPage } from '@melati/modules/admin-module'

const found = import.meta.glob<{ admin: AdminModule }>('../../../packages/modules/src/*/admin.tsx', { eager: true })

const modules = Object.values(found).map((module) => module.admin)

/** Every page of every module that has one; a module shows up by having an `admin.tsx`. */
export const pages: readonly AdminPage[] = modules.flatMap((module) => module.pages)

export const menu = modules.flatMap((module) => module.menu).toSorted((a, b) => a.order - b.order)

/** The entries of the menu whose page this role may open. */
export function menuOf(role: string) {
  return menu.filter(({ path }) => pages.some((page) => page.path === path && page.roles.some((one) => one === role)))
}
