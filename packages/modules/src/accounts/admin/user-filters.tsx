import { UnitId } from '@melati/domain/ids'
import { type Role, roles } from '@melati/domain/roles'
import { FilterTabs } from '@melati/ui/filter-tabs.tsx'
import { Grid } from '@melati/ui/grid.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { SearchBox } from '@melati/ui/search-box.tsx'
import { Select } from '@melati/ui/select.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useActing } from '../../admin-acting.ts'
import { addressOf, useAddress } from '../../admin-address.ts'
import { useApi } from '../../admin-api.ts'
import { UnitCombobox } from '../../admin-unit-combobox.tsx'
import { useUnitTitle } from '../../admin-unit-title.ts'
import { seesInvitations } from '../rules.ts'
import { words } from '../words.ts'
import { type View, viewNames } from './user-states.ts'

/** Part of a name or contact, unit, role and state; all of it in the address, so that a view can be shared. */
export function UserFilters({ view, role }: { view: View; role: Role | undefined }) {
  const api = useApi()
  const t = useWords(words)
  const titleOf = useUnitTitle()
  const { acting } = useActing()
  const { search, change } = useAddress()
  const [typed, setTyped] = useState(search['cari'] ?? '')
  const unitId = UnitId.safeParse(search['unit'])
  const unit = useQuery(
    api.hierarchy.tree.queryOptions(
      { limit: 1, ...(unitId.success ? { unitId: unitId.data } : {}) },
      { enabled: unitId.success },
    ),
  )
  const chosen = unitId.success && unit.data ? { unitId: unitId.data, title: titleOf(unit.data.unit) } : null
  return (
    <Stack space="gap">
      <Grid className="items-end">
        <SearchBox
          label={t('find-person')}
          value={typed}
          onChange={(text) => {
            setTyped(text)
            change({ cari: text.trim() === '' ? undefined : text.trim() }, 'replace')
          }}
        />
        <UnitCombobox
          name="unit"
          label={t('area')}
          value={chosen}
          onChange={(next) => change({ unit: next?.unitId })}
        />
        <Select
          name="role"
          label={t('role')}
          placeholder={null}
          value={role ?? ''}
          onChange={(event) => change({ peran: event.target.value === '' ? undefined : event.target.value })}
          options={[
            { value: '', label: t('every-role') },
            ...roles
              .filter((one) => one !== 'platform-operator')
              .map((one) => ({ value: one, label: t(`role-${one}`) })),
          ]}
        />
      </Grid>
      <FilterTabs
        inOneRow
        label={t('state')}
        current={view}
        tabs={viewNames
          .filter((key) => seesInvitations(acting.role) || (key !== 'diundang' && key !== 'habis'))
          .map((key) => ({
            key,
            label: t(`view-${key}`),
            href: addressOf('/pengguna', { ...search, status: key === 'sekarang' ? undefined : key }),
          }))}
      />
    </Stack>
  )
}
