import * as z from 'zod/mini'

/** Status dalam keluarga, as a family card names it (handbook/pkk.md 3.3, form 4.14.1a item 9). */
export const relations = [
  'kepala-keluarga',
  'suami',
  'istri',
  'anak',
  'menantu',
  'cucu',
  'orang-tua',
  'mertua',
  'famili-lain',
  'pembantu',
  'lainnya',
] as const

export const Relation = z.enum(relations)
export type Relation = z.infer<typeof Relation>
