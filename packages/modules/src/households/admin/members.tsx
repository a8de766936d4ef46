import { DataTable } from '@melati/ui/data-table.tsx'
import { formatDay, formatDayShort } from '@melati/ui/format'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { StatusPill } from '@melati/ui/status-pill.tsx'
import type { ApiOutputs } from '../../admin-api.ts'
import { words } from '../admin-words.ts'
import { MaskedNumber } from './masked-number.tsx'

type Member = ApiOutputs['households']['detail']['families'][number]['members'][number]

export function Members({ members }: { members: readonly Member[] }) {
  const t = useWords(words)
  const { language } = useLanguage()
  return (
    <DataTable
      label={t('familyOf')}
      rows={members}
      rowKey={(member) => member.personId}
      rowName={(member) => member.name}
      columns={[
        {
          key: 'name',
          header: t('name'),
          minWidth: '11rem',
          cell: (member) => (
            <>
              {member.name}
              {member.possibleDuplicate && <StatusPill tone="warn">{t('possible-duplicate')}</StatusPill>}
              {member.diedOn !== null && (
                <StatusPill tone="neutral">{t('died', { day: formatDay(member.diedOn, language) })}</StatusPill>
              )}
            </>
          ),
        },
        { key: 'relation', header: t('relation'), cell: (member) => t(`relation-${member.relation}`) },
        { key: 'sex', header: t('sex'), cell: (member) => t(`sex-${member.sex}`) },
        { key: 'born', header: t('born'), oneLine: true, cell: (member) => formatDayShort(member.birthDate, language) },
        { key: 'age', header: t('age'), numeric: true, cell: (member) => member.age },
        {
          key: 'nik',
          header: t('nik'),
          cell: (member) => (
            <MaskedNumber
              masked={member.nikMasked}
              of={{ kind: 'nik', personId: member.personId }}
              title={t('reveal-nik', { name: member.name })}
            />
          ),
        },
      ]}
    />
  )
}
