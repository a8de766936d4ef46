import { Card } from '@melati/ui/card.tsx'
import { formatDay } from '@melati/ui/format'
import { useWords } from '@melati/ui/language-provider.tsx'
import { SummaryList } from '@melati/ui/summary-list.tsx'
import { type AreaUnit, useCadreArea, useToday } from '../../cadre-area.ts'
import { readDay } from '../../cadre-day.ts'
import { cadreWords } from '../cadre-words.ts'
import { words } from '../words.ts'
import type { Resident } from './residents.ts'
import { officeOf, type StartAnswers, type Step } from './start-answers.ts'
import { nameOf } from './start-step.tsx'
import { placeOf } from './use-groups.ts'

export interface StartCheckProps {
  answers: StartAnswers
  units: readonly AreaUnit[]
  residents: readonly Resident[]
  /** The questions that were asked, and can be gone back to. */
  asked: readonly Step[]
  hrefOf: (step: Step) => string
}

/** Everything about the new group once more, each with its way back. */
export function StartCheck({ answers, units, residents, asked, hrefOf }: StartCheckProps) {
  const t = useWords(cadreWords)
  const named = useWords(words)
  const { language } = useCadreArea()
  const { kind, name, unitId, level, since, members, officers } = answers
  const day = readDay(since, useToday())
  const change = (step: Step) => (asked.includes(step) ? hrefOf(step) : undefined)
  return (
    <Card>
      <SummaryList
        rows={[
          { term: t('group-name'), value: name.trim() || t('missing'), changeHref: change('nama') },
          {
            term: t('kind'),
            value: kind === null ? t('missing') : named(`kind-${kind}`),
            changeHref: change('jenis'),
          },
          {
            term: t('place'),
            value: (unitId === null ? undefined : placeOf(units, unitId)) ?? t('missing'),
            changeHref: change('tempat'),
          },
          { term: t('level'), value: named(`level-${level}`), changeHref: change('tingkat') },
          {
            term: t('started'),
            value: day === undefined ? t('missing') : formatDay(day, language),
            changeHref: change('sejak'),
          },
          {
            term: t('members-n', { n: members.length }),
            value: (
              <ul>
                {members.map(({ personId }) => (
                  <li key={personId}>
                    {nameOf(residents, personId)}
                    {officeOf(officers, personId) !== 'anggota' &&
                      ` (${named(`office-${officeOf(officers, personId)}`)})`}
                  </li>
                ))}
              </ul>
            ),
            changeHref: change('anggota'),
          },
        ]}
      />
    </Card>
  )
}
