import { FilterTabs } from '@melati/ui/filter-tabs.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../admin-api.ts'
import { words } from '../admin-words.ts'

export type View = 'map' | 'list' | 'waiting'

/** The map, all centres, or those that wait for me. */
export function Views({ current }: { current: View }) {
  const api = useApi()
  const t = useWords(words)
  const waiting = useQuery(api.sakasanwira.waiting.queryOptions())
  return (
    <FilterTabs
      label={t('views')}
      current={current}
      tabs={[
        { key: 'map', label: t('view-map'), href: '/sakasanwira' },
        { key: 'list', label: t('view-list'), href: '/sakasanwira/daftar' },
        {
          key: 'waiting',
          label: t('view-waiting'),
          href: '/sakasanwira/daftar?menunggu=ya',
          ...(waiting.data === undefined ? {} : { count: waiting.data.count }),
        },
      ]}
    />
  )
}
