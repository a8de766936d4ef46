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

/** 'Melati 3, Babura': where something is, told apart from one of the same name in another kelurahan. */
export function areaName({ unitName, kelurahanName }: { unitName: string; kelurahanName: string | null }): string {
  return kelurahanName === null || kelurahanName === unitName ? unitName : `${unitName}, ${kelurahanName}`
}
