import type { ApiOutputs } from '@melati/modules/admin-api'

type Residents = ApiOutputs['households']['totals']
type Up2k = ApiOutputs['up2k']['totals']

export type UnitRow = Pick<Residents['children'][number], 'unitId' | 'kind' | 'name' | 'code'> & {
  /** What stands at the unit itself and in none below it, as a poksus at its kelurahan does; it has no rows of its own. */
  readonly isRest: boolean
  /** Undefined until they have been counted. */
  readonly residents: Residents['own'] | undefined
  readonly up2k: Up2k['own'] | undefined
}

type Counted<Totals extends Residents | Up2k> = Pick<Totals, 'unit' | 'own' | 'children'>

/** What two modules count in the same units, one row a unit, in the order they come; at the end what stands in none of them. */
export function unitRows(residents: Counted<Residents> | undefined, up2k: Counted<Up2k> | undefined): UnitRow[] {
  const first = residents ?? up2k
  if (first === undefined || first.children.length === 0) return []
  const people = new Map(residents?.children.map((one) => [one.unitId, one]))
  const groups = new Map(up2k?.children.map((one) => [one.unitId, one]))
  const rows = first.children.map((one) => ({
    ...namesOf(one),
    isRest: false,
    residents: people.get(one.unitId),
    up2k: groups.get(one.unitId),
  }))
  const rest = {
    residents: residents && restOf<keyof Residents['own']>(residents),
    up2k: up2k && restOf<keyof Up2k['own']>(up2k),
  }
  const isLeft = Object.values({ ...rest.residents, ...rest.up2k }).some((count) => count !== 0)
  return isLeft ? [...rows, { ...namesOf(first.unit), isRest: true, ...rest }] : rows
}

const namesOf = ({ unitId, kind, name, code }: Pick<UnitRow, 'unitId' | 'kind' | 'name' | 'code'>) => ({
  unitId,
  kind,
  name,
  code,
})

interface Counts<Column extends string> {
  readonly own: Record<Column, number>
  readonly children: readonly Record<Column, number>[]
}

/** A unit's counts less those of all below it. */
function restOf<Column extends string>({ own, children }: Counts<Column>): Record<Column, number> {
  const rest = { ...own }
  for (const child of children) for (const column in own) rest[column] -= child[column]
  return rest
}
