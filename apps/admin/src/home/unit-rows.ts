import type { ApiOutputs } from '@melati/modules/admin-api'

type Residents = ApiOutputs['households']['totals']
type Up2k = ApiOutputs['up2k']['totals']

export type UnitRow = Pick<Residents['children'][number], 'unitId' | 'kind' | 'name' | 'code'> & {
  /** Undefined until they have been counted. */
  readonly residents: Residents['own'] | undefined
  readonly up2k: Up2k['own'] | undefined
}

/** What two modules count in the same units, one row a unit, in the order they come. */
export function unitRows(residents: Residents['children'] | undefined, up2k: Up2k['children'] | undefined): UnitRow[] {
  const people = new Map(residents?.map((one) => [one.unitId, one]))
  const groups = new Map(up2k?.map((one) => [one.unitId, one]))
  return (residents ?? up2k ?? []).map(({ unitId, kind, name, code }) => ({
    unitId,
    kind,
    name,
    code,
    residents: people.get(unitId),
    up2k: groups.get(unitId),
  }))
}
