import * as z from 'zod/mini'
import { allow, refuse } from './refusal.ts'
import type { Decision } from './refusal.ts'
import { reservedSlugs } from './reserved-slugs.ts'

const shape = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** A city's public address: 3 to 40 of a-z, 0-9 and single hyphens between, with a letter in it, and no punycode. */
export const Slug = z
  .string('slug-invalid')
  .check(
    z.refine(
      (text) =>
        text.length >= 3 && text.length <= 40 && shape.test(text) && /[a-z]/.test(text) && !text.startsWith('xn-'),
      'slug-invalid',
    ),
  )
  .brand<'Slug'>()
export type Slug = z.infer<typeof Slug>

/** What the eye makes of a slug: '1ogin' and 'login' look the same, and so do 'rn' and 'm'. */
export function looksLike(slug: string): string {
  return slug
    .replaceAll('-', '')
    .replaceAll('0', 'o')
    .replaceAll(/[1li]/g, 'i')
    .replaceAll('3', 'e')
    .replaceAll('4', 'a')
    .replaceAll('5', 's')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
}

const reserved = new Set(reservedSlugs.map(looksLike))

/** The slug, or `slug-invalid`, `slug-reserved` (or looking like a reserved one), `slug-taken` (or looking like another city's). A-139. */
export function decideSlug(text: string, taken: Iterable<string>): Decision<Slug> {
  const slug = Slug.safeParse(text)
  if (!slug.success) return refuse('slug-invalid', { field: 'slug' })
  const looks = looksLike(slug.data)
  if (reserved.has(looks)) return refuse('slug-reserved', { field: 'slug' })
  for (const other of taken) if (looksLike(other) === looks) return refuse('slug-taken', { field: 'slug' })
  return allow(slug.data)
}

/**
 * A slug for the official name of a kota or kabupaten, without its kind where that is free: 'Kota Tangerang Selatan' is 'tangerang-selatan',
 * and a Kabupaten Tangerang beside a Kota Tangerang is 'kabupaten-tangerang'. Undefined for a name that gives none.
 */
export function suggestSlug(officialName: string, taken: readonly string[] = []): Slug | undefined {
  const words = officialName
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^kab\.?\s/, 'kabupaten ')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  const plain = words[0] === 'kota' || words[0] === 'kabupaten' ? words.slice(1) : words
  const short = plain[0] === 'administrasi' || plain[0] === 'adm' ? plain.slice(1) : plain
  for (const parts of [short, words]) {
    const slug = decideSlug(parts.join('-').slice(0, 40).replace(/-$/, ''), taken)
    if (slug.ok) return slug.value
  }
  return undefined
}
