import { type GroupLevel, groupLevels } from '@melati/domain/up2k/group'
import { Checkbox } from '@melati/ui/checkbox.tsx'
import { FilterTabs } from '@melati/ui/filter-tabs.tsx'
import { Grid } from '@melati/ui/grid.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { addressOf, useAddress } from '../../admin-address.ts'
import { SearchFilter } from '../../admin-search-filter.tsx'
import { UnitFilter } from '../../admin-unit-filter.tsx'
import { words as adminWords } from '../admin-words.ts'
import { words } from '../words.ts'

/** Unit, part of a name, level and whether closed ones show; all of it in the address, so that a view can be shared. */
export function GroupFilters({ level }: { level: GroupLevel | undefined }) {
  const t = useWords(adminWords)
  const base = useWords(words)
  const { search, change } = useAddress()
  const hrefOf = (tingkat: GroupLevel | undefined) => addressOf('/up2k', { ...search, tingkat })
  return (
    <Stack space="gap">
      <Grid column="half" className="items-end">
        <SearchFilter label={t('search')} />
        <UnitFilter label={t('area')} />
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
