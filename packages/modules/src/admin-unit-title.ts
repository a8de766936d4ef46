import { UnitKind } from '@melati/domain/units'
import { useCity } from './admin-acting.ts'
import { unitTitle } from './hierarchy/rules.ts'

interface Named {
  readonly kind: string
  readonly name: string
  readonly code?: string | null
}

/** Says a unit as this city does: 'Kecamatan Medan Kota', 'RW 01'. */
export function useUnitTitle(): (unit: Named) => string {
  const { labels } = useCity().settings
  return ({ kind, name, code = null }) => unitTitle(labels, { kind: UnitKind.parse(kind), name, code })
}
