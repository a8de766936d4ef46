import { categories, type Category, type ProductStage, productStages } from '@melati/domain/products/product'
import { FilterTabs } from '@melati/ui/filter-tabs.tsx'
import { Grid } from '@melati/ui/grid.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Select } from '@melati/ui/select.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { addressOf, useAddress } from '../../admin-address.ts'
import { SearchFilter } from '../../admin-search-filter.tsx'
import { UnitFilter } from '../../admin-unit-filter.tsx'
import { words as adminWords } from '../admin-words.ts'
import { words } from '../words.ts'

interface Props {
  readonly stage: ProductStage | undefined
  readonly category: Category | undefined
  readonly counts: Readonly<Record<ProductStage, number>> | undefined
}

/** Part of a name, unit, kind and stage; all of it in the address, so that a view can be shared. */
export function ProductFilters({ stage, category, counts }: Props) {
  const t = useWords(adminWords)
  const base = useWords(words)
  const { search, change } = useAddress()
  const hrefOf = (status: ProductStage | undefined) => addressOf('/produk', { ...search, status })
  const all = counts === undefined ? {} : { count: counts.draf + counts.tayang + counts.ditarik }
  return (
    <Stack space="gap">
      <Grid className="items-end">
        <SearchFilter label={t('search')} />
        <UnitFilter label={t('area')} />
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
