import type { PublicAsk, PublicCity, PublicModule, PublicPage } from '@melati/modules/public-module'

const files = import.meta.glob<{ publicPages: PublicModule }>('../../../packages/modules/src/*/public.tsx', {
  eager: true,
})

const modules = Object.entries(files)
  .map(([file, { publicPages }]) => ({ name: file.split('/').at(-2) ?? '', ...publicPages }))
  .toSorted((a, b) => a.order - b.order)

/** What a city has switched on; a module shows up by having a `public.tsx`. */
export function modulesOf(city: PublicCity) {
  return modules.filter(({ name }) => city.modules.includes(name))
}

/** The page at an address below a city, with what stands for the names in its path. */
export function pageAt(
  city: PublicCity,
  rest: string,
): { page: PublicPage; parts: PublicAsk['parts']; navPath: string } | undefined {
  for (const { pages, nav } of modulesOf(city)) {
    for (const page of pages) {
      const parts = partsOf(page.path, rest)
      if (parts !== undefined) return { page, parts, navPath: nav.path }
    }
  }
  return undefined
}

function partsOf(pattern: string, rest: string): Record<string, string> | undefined {
  const wanted = pattern.split('/')
  const given = rest.split('/')
  if (wanted.length !== given.length) return undefined
  const parts: Record<string, string> = {}
  for (const [at, part] of wanted.entries()) {
    const one = given[at] ?? ''
    if (part.startsWith(':')) parts[part.slice(1)] = one
    else if (part !== one) return undefined
  }
  return parts
}
