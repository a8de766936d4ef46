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
    // By its code: the server's own class is not that of this build.
    if (error instanceof Error && 'code' in error && error.code === 'NOT_FOUND') return undefined
    throw error
  }
}
