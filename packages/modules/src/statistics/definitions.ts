import type { MeasureId } from './measures.ts'
import { measureIds } from './measures.ts'
import { words } from './words.ts'

const definitionOf = {
  households: 'of-households',
  families: 'of-families',
  persons: 'of-persons',
  'persons-male': 'of-persons',
  'persons-female': 'of-persons',
  groups: 'of-groups',
  'groups-pemula': 'of-groups',
  'groups-madya': 'of-groups',
  'groups-utama': 'of-groups',
  'groups-mandiri': 'of-groups',
  'groups-koperasi': 'of-groups',
  members: 'of-members',
  'sales-rupiah': 'of-sales',
} as const satisfies Record<MeasureId, keyof typeof words>

/** What each number is called and what it counts. */
export const definitions = measureIds.map((id) => ({
  id,
  title: words[id],
  definition: words[definitionOf[id]],
  unit: id === 'sales-rupiah' ? ('rupiah' as const) : ('count' as const),
}))
