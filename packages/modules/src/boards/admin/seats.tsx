import { commonWords } from '@melati/ui/common-words'
import { DataTable } from '@melati/ui/data-table.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { formatDayShort } from '@melati/ui/format'
import { Heading } from '@melati/ui/heading.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { Menu } from '@melati/ui/menu.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { StatusPill } from '@melati/ui/status-pill.tsx'
import CircleX from 'lucide-react/icons/circle-x'
import Ellipsis from 'lucide-react/icons/ellipsis'
import Pencil from 'lucide-react/icons/pencil'
import { type ReactNode, useState } from 'react'
import type { ApiOutputs } from '../../admin-api.ts'
import { words } from '../words.ts'
import { useBoardGroups } from './board-groups.ts'
import { CorrectSeat } from './correct-seat.tsx'
import { EndSeat } from './end-seat.tsx'
import { saysPosition, usePositionName } from './position-name.ts'

export type Seat = ApiOutputs['boards']['board']['coming'][number] & { readonly endsSoon?: boolean }

export interface SeatsProps {
  readonly title?: string
  readonly label: string
  readonly seats: readonly Seat[]
  readonly mayWrite: boolean
  readonly empty: string
  /** In the order of a board: first itself, then Pokja by Pokja. */
  readonly isBoard?: boolean
  /** What fills it. */
  readonly action?: ReactNode
}

/** People in their positions, with decree and term. */
export function Seats({ title, label, seats, mayWrite, empty, isBoard = false, action }: SeatsProps) {
  const t = useWords(words)
  const { language } = useLanguage()
  const nameOf = usePositionName()
  const common = useWords(commonWords)
  const [doing, setDoing] = useState<{ what: 'end' | 'correct'; seat: Seat } | null>(null)
  const groupOf = useBoardGroups(isBoard ? seats : [])
  const done = () => setDoing(null)
  const term = ({ from, to }: Seat) => (
    <>
      <span className="whitespace-nowrap">{formatDayShort(from, language)} –</span>{' '}
      <span className="whitespace-nowrap">{to === null ? t('term-open') : formatDayShort(to, language)}</span>
    </>
  )
  return (
    <Stack as="section" space="gap">
      {title !== undefined && <Heading level={2}>{title}</Heading>}
      <DataTable
        label={label}
        rows={seats}
        rowKey={(seat) => seat.seatId}
        rowName={(seat) => seat.personName}
        groupOf={groupOf}
        empty={
          <EmptyState kind="none" title={empty} action={action}>
            {mayWrite && t('board-empty-lead')}
          </EmptyState>
        }
        columns={[
          { key: 'person', header: t('person'), minWidth: '12rem', cell: (seat) => seat.personName },
          {
            key: 'title',
            header: t('position'),
            cell: (seat) => (
              <>
                {seat.acting && `${t('acting')} `}
                {seat.title}
                {!saysPosition(seat.title, seat) && (
                  <span className="text-text-muted"> ({nameOf(seat.kind, seat.pokja)})</span>
                )}
              </>
            ),
          },
          { key: 'sk', header: t('sk-number'), cell: (seat) => seat.sk?.number ?? '–' },
          {
            key: 'term',
            header: t('term'),
            minWidth: '8rem',
            cell: (seat) =>
              seat.endsSoon === true && seat.to !== null ? (
                <StatusPill tone="warn">{t('ends-soon', { day: formatDayShort(seat.to, language) })}</StatusPill>
              ) : (
                term(seat)
              ),
          },
          ...(mayWrite
            ? [
                {
                  key: 'change',
                  header: common('change'),
                  actions: true,
                  cell: (seat: Seat) => (
                    <Menu
                      iconOnly
                      icon={Ellipsis}
                      variant="tertiary"
                      label={t('change-seat', { name: seat.personName })}
                      items={[
                        { label: t('correct'), icon: Pencil, onSelect: () => setDoing({ what: 'correct', seat }) },
                        {
                          label: t('end'),
                          icon: CircleX,
                          tone: 'danger',
                          onSelect: () => setDoing({ what: 'end', seat }),
                        },
                      ]}
                    />
                  ),
                },
              ]
            : []),
        ]}
      />
      {doing?.what === 'end' && <EndSeat seat={doing.seat} onClose={done} />}
      {doing?.what === 'correct' && <CorrectSeat seat={doing.seat} onClose={done} />}
    </Stack>
  )
}
