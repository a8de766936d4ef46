import type { Column } from '@melati/ui/data-table.tsx'
import { formatDayShort, formatNumber, formatRupiah } from '@melati/ui/format'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import type { ApiOutputs } from '../../admin-api.ts'
import { areaName } from '../../admin-unit-title.ts'
import { words as adminWords } from '../admin-words.ts'
import { words } from '../words.ts'

type Row = ApiOutputs['up2k']['behind']['rows'][number]

/** A group, a member of one or a sale of one, as `is` says; `key` tells rows apart, `name` names the row. */
export function rowOf(row: Row) {
  if ('saleId' in row) return { ...row, is: 'sale' as const, key: row.saleId as string, name: row.product }
  if ('membershipId' in row) {
    const { name: groupName, personName: name, ...member } = row
    return { ...member, is: 'member' as const, key: row.membershipId as string, name, groupName }
  }
  return { ...row, is: 'group' as const, key: row.groupId as string }
}

type BehindRow = ReturnType<typeof rowOf>

/** The columns that fit the kind of rows a figure has. */
export function useBehindColumns(is: BehindRow['is']): readonly Column<BehindRow>[] {
  const t = useWords(adminWords)
  const base = useWords(words)
  const { language } = useLanguage()
  const text = (key: string, header: string, of: (row: BehindRow) => string): Column<BehindRow> => ({
    key,
    header,
    cell: of,
  })
  const name = (header: string): Column<BehindRow> => ({
    ...text('name', header, (row) => row.name),
    minWidth: '11rem',
  })
  const number = (key: string, header: string, of: (row: BehindRow) => string): Column<BehindRow> => ({
    ...text(key, header, of),
    numeric: true,
  })
  const group = text('group', t('group'), (row) => ('groupName' in row ? row.groupName : row.name))
  const level = text('level', t('level'), (row) => ('level' in row ? base(`level-${row.level}`) : ''))
  const area = text('area', t('area'), (row) => ('unitName' in row ? areaName(row) : ''))
  if (is === 'sale') {
    return [
      name(t('product')),
      group,
      text('on', t('soldOn'), (row) => ('soldOn' in row ? formatDayShort(row.soldOn, language) : '')),
      number('quantity', t('quantity'), (row) => ('quantity' in row ? formatNumber(row.quantity) : '')),
      number('price', t('price'), (row) => ('price' in row ? formatRupiah(row.price) : '')),
      number('value', t('value'), (row) => ('total' in row ? formatRupiah(row.total) : '')),
    ]
  }
  if (is === 'member') {
    const office = text('office', t('office'), (row) => ('office' in row ? base(`office-${row.office}`) : ''))
    return [name(t('name')), office, group, level, area]
  }
  const groupKind = text('kind', t('kind'), (row) => ('kind' in row ? base(`kind-${row.kind}`) : ''))
  return [name(t('group')), groupKind, level, area]
}
