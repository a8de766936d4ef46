import { UnitId } from '@melati/domain/ids'
import { categories, type Category, type ProductStage, productStages } from '@melati/domain/products/product'
import { FilterTabs } from '@melati/ui/filter-tabs.tsx'
import { Grid } from '@melati/ui/grid.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { SearchBox } from '@melati/ui/search-box.tsx'
import { Select } from '@melati/ui/select.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addressOf, useAddress } from '../../admin-address.ts'
import { useApi } from '../../admin-api.ts'
import { UnitCombobox } from '../../admin-unit-combobox.tsx'
import { useUnitTitle } from '../../admin-unit-title.ts'
import { words as adminWords } from '../admin-words.ts'
import { words } from '../words.ts'

interface Props {
  readonly stage: ProductStage | undefined
  readonly category: Category | undefined
  readonly counts: Readonly<Record<ProductStage, number>> | undefined
}

/** Part of a name, unit, kind and stage; all of it in the address, so that a view can be shared. */
export function ProductFilters({ stage, category, counts }: Props) {
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
  const hrefOf = (status: ProductStage | undefined) => addressOf('/produk', { ...search, status })
  const all = counts === undefined ? {} : { count: counts.draf + counts.tayang + counts.ditarik }
  return (
    <Stack space="gap">
      <Grid className="items-end">
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
        <Select
          name="category"
          label={t('category')}
          placeholder={null}
          value={category ?? ''}
          onChange={(event) => change({ jenis: event.target.value === '' ? undefined : event.target.value })}
          options={[
            { value: '', label: t('category-all') },
            ...categories.map((one) => ({ value: one, label: base(`category-${one}`) })),
          ]}
        />
      </Grid>
      <FilterTabs
        label={t('filter-stage')}
        current={stage ?? 'all'}
        tabs={[
          { key: 'all', label: t('stage-all'), href: hrefOf(undefined), ...all },
          ...productStages.map((one) => ({
            key: one,
            label: base(`stage-${one}`),
            href: hrefOf(one),
            ...(counts === undefined ? {} : { count: counts[one] }),
          })),
        ]}
      />
    </Stack>
  )
}
