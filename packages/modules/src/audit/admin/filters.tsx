import { addDays } from '@melati/domain/day'
import { Cluster } from '@melati/ui/cluster.tsx'
import { Combobox } from '@melati/ui/combobox.tsx'
import { FilterTabs } from '@melati/ui/filter-tabs.tsx'
import { Fold } from '@melati/ui/fold.tsx'
import { Grid } from '@melati/ui/grid.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { Select } from '@melati/ui/select.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { useToday } from '../../admin-acting.ts'
import { addressOf, useAddress } from '../../admin-address.ts'
import { UnitFilter } from '../../admin-unit-filter.tsx'
import { words } from '../admin-words.ts'
import { moduleName, moduleOf, modules } from '../module-names.ts'
import { actionName, actions } from './action-names.ts'
import { DayFilter } from './day-filter.tsx'
import { READS, readLogAddress, spanOf } from './log-address.ts'
import { WhoCombobox } from './who-combobox.tsx'

/** When, who, where and what; all of it in the address. */
export function LogFilters({ whoName }: { readonly whoName: string | undefined }) {
  const t = useWords(words)
  const { language } = useLanguage()
  const today = useToday()
  const { search, change } = useAddress()
  const { from, to, accountId, module } = readLogAddress(search)
  const spans = ([1, 7, 30] as const).map((days) => ({ days, from: addDays(today, 1 - days) }))
  const hrefOf = (values: Record<string, string | undefined>) => addressOf('/catatan', { ...search, ...values })
  const offered = actions.filter((action) => module === undefined || moduleOf(action) === module)
  return (
    <Fold title={t('filter')}>
      <Stack space="gap">
        <Cluster space="normal">
          <FilterTabs
            label={t('what-kind')}
            current={search['jenis'] === READS ? READS : 'all'}
            tabs={(['all', READS] as const).map((key) => ({
              key,
              label: t(`kind-${key}`),
              href: hrefOf({ jenis: key === 'all' ? undefined : key, kegiatan: undefined }),
            }))}
          />
          <FilterTabs
            label={t('span')}
            current={String(spanOf(search, spans))}
            tabs={[
              { key: 'all', label: t('span-all'), href: hrefOf({ dari: undefined, sampai: undefined }) },
              ...spans.map(({ days, from: dari }) => ({
                key: String(days),
                label: t(`span-${days}`),
                href: hrefOf({ dari, sampai: undefined }),
              })),
            ]}
          />
        </Cluster>
        <Grid className="items-end">
          <DayFilter name="from" label={t('from')} day={from} onDay={(dari) => change({ dari })} />
          <DayFilter name="to" label={t('to')} day={to} onDay={(sampai) => change({ sampai })} />
          <WhoCombobox accountId={accountId} name={whoName} onChange={(siapa) => change({ siapa })} />
          <UnitFilter label={t('where')} />
          <Select
            name="module"
            label={t('module')}
            placeholder={null}
            value={module ?? ''}
            onChange={(event) => change({ modul: event.target.value || undefined, kegiatan: undefined })}
            options={[
              { value: '', label: t('module-all') },
              ...modules.map((one) => ({ value: one, label: moduleName(one, language) })),
            ]}
          />
          <Combobox
            name="action"
            label={t('action')}
            placeholder={t('action-find')}
            value={offered.find((one) => one === search['kegiatan']) ?? null}
            onChange={(action) => change({ kegiatan: action ?? undefined })}
            options={offered.map((one) => ({
              value: one,
              label: actionName(one, language),
              detail: moduleName(moduleOf(one), language),
            }))}
          />
        </Grid>
      </Stack>
    </Fold>
  )
}
