import type { ApiOutputs } from '../../admin-api.ts'

type Page = ApiOutputs['households']['behind']
type Row = Page['rows'][number]

/** A resident with age, or a household or family with how many live in it. */
export function rowOf(row: Row) {
  const { householdId, address, unitName, kelurahanName } = row
  const place = { householdId, address, unitName, kelurahanName }
  if ('age' in row) return { ...place, key: row.personId as string, name: row.name, number: row.age }
  const key: string = 'familyId' in row ? row.familyId : householdId
  return { ...place, key, name: row.headName ?? '–', number: row.persons }
}
