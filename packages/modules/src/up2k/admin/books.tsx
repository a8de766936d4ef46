import { accountsChart } from '@melati/domain/up2k/accounts-chart'
import { Card } from '@melati/ui/card.tsx'
import { DataTable } from '@melati/ui/data-table.tsx'
import { Definition } from '@melati/ui/definition.tsx'
import { formatRupiah } from '@melati/ui/format'
import { Heading } from '@melati/ui/heading.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { StatusPill } from '@melati/ui/status-pill.tsx'
import { Text } from '@melati/ui/text.tsx'
import { words } from '../admin-words.ts'
import type { Group } from './group.tsx'

/** What each account holds, and that both sides are equal. */
export function Books({ balances }: Pick<Group, 'balances'>) {
  const t = useWords(words)
  const { language } = useLanguage()
  const debit = balances.reduce((sum, { balance }) => sum + Math.max(0, balance), 0)
  const credit = balances.reduce((sum, { balance }) => sum + Math.max(0, -balance), 0)
  return (
    <Card as="section">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Heading level={2}>{t('books')}</Heading>
        {balances.length > 0 && (
          <StatusPill tone={debit === credit ? 'ok' : 'bad'}>
            {t(debit === credit ? 'balanced' : 'unbalanced')}
          </StatusPill>
        )}
      </div>
      <DataTable
        onPhone="table"
        label={t('books')}
        rows={balances}
        rowKey={({ account }) => account}
        rowName={({ account }) => accountsChart[account][language]}
        empty={<Text tone="muted">{t('booksNone')}</Text>}
        columns={[
          { key: 'account', header: t('account'), cell: ({ account }) => accountsChart[account][language] },
          {
            key: 'debit',
            header: t('debit'),
            numeric: true,
            cell: ({ balance }) => (balance > 0 ? formatRupiah(balance) : '–'),
          },
          {
            key: 'credit',
            header: t('credit'),
            numeric: true,
            cell: ({ balance }) => (balance < 0 ? formatRupiah(-balance) : '–'),
          },
        ]}
        totals={{ account: t('total'), debit: formatRupiah(debit), credit: formatRupiah(credit) }}
      />
      <Definition of={t('books')}>{t('booksMeans')}</Definition>
    </Card>
  )
}
