import { type Relation, relations } from '@melati/domain/households/relation'
import type { Sex } from '@melati/domain/identity/sex'

/** What someone may be to a head. A man's spouse is his wife and a woman's her husband, so the other is not offered. */
export function relationsBeside(headSex: Sex | null, chosen: Relation | null): readonly Relation[] {
  const other = headSex === 'L' ? 'suami' : headSex === 'P' ? 'istri' : null
  return relations.filter((each) => each !== 'kepala-keluarga' && (each !== other || each === chosen))
}
