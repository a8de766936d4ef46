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
import type { Group } from './group.tsx'
import { JoinGroup } from './join-group.tsx'
import { LeaveGroup } from './leave-group.tsx'

export type Member = Group['members'][number]

/** Who belongs to the group and who did, with office and dates. */
export function Members({ group, mayWrite }: { group: Group; mayWrite: boolean }) {
  const t = useWords(adminWords)
  const base = useWords(words)
  const { language } = useLanguage()
  const [joining, setJoining] = useState(false)
  const [leaving, setLeaving] = useState<Member | null>(null)
  const add = mayWrite && (
    <Button variant="secondary" onClick={() => setJoining(true)}>
      {t('join')}
    </Button>
  )
  return (
    <Stack as="section" space="gap">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Heading level={2}>{t('members')}</Heading>
        {group.members.length > 0 && add}
      </div>
      <DataTable
        label={t('members')}
        rows={group.members}
        rowKey={(member) => member.membershipId}
        rowName={(member) => member.name}
        empty={<EmptyState kind="none" title={t('membersNone')} action={add} />}
        columns={[
          { key: 'name', header: t('name'), minWidth: '11rem', cell: (member) => member.name },
          { key: 'office', header: t('office'), cell: (member) => base(`office-${member.office}`) },
          { key: 'since', header: t('from'), oneLine: true, cell: (member) => formatDayShort(member.since, language) },
          {
            key: 'until',
            header: t('until'),
            oneLine: true,
            cell: (member) => {
              if (member.until !== null) return formatDayShort(member.until, language)
              if (!mayWrite) return '–'
              return (
                <Button variant="tertiary" onClick={() => setLeaving(member)}>
                  {t('leave')}
                  <VisuallyHidden>: {member.name}</VisuallyHidden>
                </Button>
              )
            },
          },
        ]}
      />
      {joining && <JoinGroup group={group} onClose={() => setJoining(false)} />}
      {leaving !== null && <LeaveGroup groupId={group.groupId} member={leaving} onClose={() => setLeaving(null)} />}
    </Stack>
  )
}
