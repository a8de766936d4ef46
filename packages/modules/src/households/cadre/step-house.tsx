import { firstDay } from '@melati/domain/day'
import { ErrorSummary } from '@melati/ui/error-summary.tsx'
import { formatDay } from '@melati/ui/format'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { TextInput } from '@melati/ui/text-input.tsx'
import { DayQuestion } from '../../cadre-day-question.tsx'
import { CadreQuestion } from '../../cadre-question.tsx'
import { words } from '../cadre-words.ts'
import { useReturnedReason } from '../../cadre-returned.tsx'
import { problemsOfHouse, type RegisterAnswers } from './register-answers.ts'
import { type StepProps, unitOf } from './register-form.ts'
import { nextHref } from './register-steps.ts'
import { useProblems } from './use-problems.ts'

export function HouseStep({ form }: StepProps) {
  const { answers, way, today, change, goTo, frame } = form
  const t = useWords(words)
  const { language } = useLanguage()
  const { said, errorOf, passes } = useProblems()
  const reason = useReturnedReason(answers.corrects)
  const answer = (more: Partial<RegisterAnswers>) => {
    reason.changed()
    change({ ...answers, ...more })
  }
  const earliest = unitOf(form)?.since ?? firstDay
  return (
    <CadreQuestion
      {...frame}
      title={t('houseTitle')}
      problems={<ErrorSummary problems={said} />}
      onSubmit={() => {
        if (passes(problemsOfHouse(answers, earliest, today))) goTo(nextHref('rumah', way), answers)
      }}
    >
      <TextInput
        name="address"
        label={t('address')}
        hint={t('addressHint')}
        autoComplete="off"
        autoCapitalize="words"
        error={errorOf('address') ?? reason.at('address')}
        value={answers.address}
        onChange={(event) => answer({ address: event.target.value })}
      />
      <DayQuestion
        name="since"
        label={t('sinceQuestion')}
        hint={t('earliest', { day: formatDay(earliest, language) })}
        error={errorOf('since') ?? reason.at('since')}
        value={answers.since}
        onChange={(since) => answer({ since })}
      />
    </CadreQuestion>
  )
}
