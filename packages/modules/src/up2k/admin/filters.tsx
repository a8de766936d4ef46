import { UnitId } from '@melati/domain/ids'
import { type GroupLevel, groupLevels } from '@melati/domain/up2k/group'
import { Checkbox } from '@melati/ui/checkbox.tsx'
import { FilterTabs } from '@melati/ui/filter-tabs.tsx'
import { Grid } from '@melati/ui/grid.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { SearchBox } from '@melati/ui/search-box.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addressOf, useAddress } from '../../admin-address.ts'
import { useApi } from '../../admin-api.ts'
import { UnitCombobox } from '../../admin-unit-combobox.tsx'
import { useUnitTitle } from '../../admin-unit-title.ts'
import { words as adminWords } from '../admin-words.ts'
import { words } from '../words.ts'

/** Unit, part of a name, level and whether closed ones show; all of it in the address, so that a view can be shared. */
export function GroupFilters({ level }: { level: GroupLevel | undefined }) {
  const api = useApi()
  const t = useWords(adminWords)
  const base = useWords(words)
  const titleOf = useUnitTitle()
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
  const hrefOf = (tingkat: GroupLevel | undefined) => addressOf('/up2k', { ...search, tingkat })
  return (
    <Stack space="gap">
      <Grid column="half" className="items-end">
        <SearchBox
          label={t('search')}
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
      </Grid>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <FilterTabs
          label={t('filter-level')}
          current={level ?? 'all'}
          tabs={[
            { key: 'all', label: t('level-all'), href: hrefOf(undefined) },
            ...groupLevels.map((one) => ({ key: one, label: base(`level-${one}`), href: hrefOf(one) })),
          ]}
        />
        <Checkbox
          name="withClosed"
          label={t('withClosed')}
          checked={search['tutup'] === 'ya'}
          onChange={(event) => change({ tutup: event.target.checked ? 'ya' : undefined })}
        />
      </div>
    </Stack>
  )
}
