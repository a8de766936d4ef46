import { Button } from '@melati/ui/button.tsx'
import { DataTable } from '@melati/ui/data-table.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { formatDayShort } from '@melati/ui/format'
import { Heading } from '@melati/ui/heading.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { VisuallyHidden } from '@melati/ui/visually-hidden.tsx'
import { useState } from 'react'
import { words as adminWords } from '../admin-words.ts'
import { words } from '../words.ts'
import { AddMember } from './add-member.tsx'
import type { Centre } from './centre.tsx'
import { EndMember } from './end-member.tsx'

/** Who makes up the centre and who did, with dates. */
export function Members({ centre }: { centre: Centre }) {
  const t = useWords(adminWords)
  const base = useWords(words)
  const { language } = useLanguage()
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<Centre['members'][number] | null>(null)
  const mayEnd = centre.next.includes('endMember')
  const add = centre.next.includes('addMember') && (
    <Button variant="secondary" onClick={() => setAdding(true)}>
      {t('addMember')}
    </Button>
  )
  return (
    <Stack as="section" space="gap">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Heading level={2}>{t('members')}</Heading>
        {centre.members.length > 0 && add}
      </div>
      <DataTable
        label={t('members')}
        rows={centre.members}
        rowKey={(member) => member.memberId}
        rowName={(member) => member.name}
        empty={<EmptyState kind="none" title={t('membersNone')} action={add} />}
        columns={[
          { key: 'name', header: t('memberName'), minWidth: '11rem', cell: (member) => member.name },
          { key: 'kind', header: t('memberKind'), cell: (member) => base(`member-${member.kind}`) },
          { key: 'since', header: t('since'), oneLine: true, cell: (member) => formatDayShort(member.since, language) },
          {
            key: 'until',
            header: t('until'),
            oneLine: true,
            cell: (member) => {
              if (member.until !== null) return formatDayShort(member.until, language)
              if (!mayEnd) return '–'
              return (
                <Button variant="tertiary" onClick={() => setEnding(member)}>
                  {t('endMember')}
                  <VisuallyHidden>: {member.name}</VisuallyHidden>
                </Button>
              )
            },
          },
        ]}
      />
      {adding && <AddMember centre={centre} onClose={() => setAdding(false)} />}
      {ending !== null && <EndMember centre={centre} member={ending} onClose={() => setEnding(null)} />}
    </Stack>
  )
}
