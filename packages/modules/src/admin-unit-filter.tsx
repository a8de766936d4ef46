import { UnitId } from '@melati/domain/ids'
import { useQuery } from '@tanstack/react-query'
import { useAddress } from './admin-address.ts'
import { useApi } from './admin-api.ts'
import { UnitCombobox } from './admin-unit-combobox.tsx'
import { useUnitTitle } from './admin-unit-title.ts'

/** Which area a list is of: `unit` in the address. */
export function UnitFilter({ label }: { readonly label: string }) {
  const api = useApi()
  const titleOf = useUnitTitle()
  const { search, change } = useAddress()
  const unitId = UnitId.safeParse(search['unit'])
  const unit = useQuery(
    api.hierarchy.tree.queryOptions(
      { limit: 1, ...(unitId.success ? { unitId: unitId.data } : {}) },
      { enabled: unitId.success },
    ),
  )
  const chosen = unitId.success && unit.data ? { unitId: unitId.data, title: titleOf(unit.data.unit) } : null
  return <UnitCombobox name="unit" label={label} value={chosen} onChange={(next) => change({ unit: next?.unitId })} />
}
