import { type Role, roles } from '@melati/domain/roles'
import { FilterTabs } from '@melati/ui/filter-tabs.tsx'
import { Grid } from '@melati/ui/grid.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Select } from '@melati/ui/select.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { useActing } from '../../admin-acting.ts'
import { addressOf, useAddress } from '../../admin-address.ts'
import { SearchFilter } from '../../admin-search-filter.tsx'
import { UnitFilter } from '../../admin-unit-filter.tsx'
import { seesInvitations } from '../rules.ts'
import { words } from '../words.ts'
import { type View, viewNames } from './user-states.ts'

/** Part of a name or contact, unit, role and state; all of it in the address, so that a view can be shared. */
export function UserFilters({ view, role }: { view: View; role: Role | undefined }) {
  const t = useWords(words)
  const { acting } = useActing()
  const { search, change } = useAddress()
  return (
    <Stack space="gap">
      <Grid className="items-end">
        <SearchFilter label={t('find-person')} />
        <UnitFilter label={t('area')} />
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
