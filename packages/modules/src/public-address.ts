import type { Language } from '@melati/ui/language'
import type { PublicAsk } from './public-module.ts'

/** A path of the public pages in a language. */
export const localPath = (language: Language, path: string): string =>
  language === 'id' ? path : `/en${path === '/' ? '' : path}`

/** A path below the city that is asked for, in the language that is read. */
export const cityPath = ({ at, city }: Pick<PublicAsk, 'at' | 'city'>, path = ''): string =>
  localPath(at.language, `/${city.slug}${path}`)

/** A path with what is asked for; what is undefined is left out. */
export function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const said = Object.entries(query).filter((one): one is [string, string] => one[1] !== undefined && one[1] !== '')
  return said.length === 0 ? path : `${path}?${new URLSearchParams(said).toString()}`
}

/** What a procedure answers, or undefined where it knows no such thing (or the city has that part off). */
export async function found<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked
  } catch (error) {
    if (isRefusal(error, 'NOT_FOUND')) return undefined
    throw error
  }
}

/** A list from the place that an address names, or from its start where that is of another list: people cut addresses. */
export async function fromPlace<T>(place: string | undefined, ask: (cursor: string | undefined) => Promise<T>) {
  try {
    return await ask(place)
  } catch (error) {
    if (place !== undefined && isRefusal(error, 'BAD_REQUEST')) return ask(undefined)
    throw error
  }
}

/** By its code: the server's own class is not that of this build. */
const isRefusal = (error: unknown, code: string) => error instanceof Error && 'code' in error && error.code === code
