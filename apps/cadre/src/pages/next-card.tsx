import { useOutbox, useRows } from '@melati/client/hooks'
import { today } from '@melati/domain/day'
import { periodOf } from '@melati/domain/period'
import { useCadreArea, useToday } from '@melati/modules/cadre-area'
import { Button } from '@melati/ui/button.tsx'
import { ButtonLink } from '@melati/ui/button-link.tsx'
import { Card } from '@melati/ui/card.tsx'
import { Cluster } from '@melati/ui/cluster.tsx'
import { formatMonth } from '@melati/ui/format'
import { Heading } from '@melati/ui/heading.tsx'
import { Icon } from '@melati/ui/icon.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { ProgressBar } from '@melati/ui/progress-bar.tsx'
import { Text } from '@melati/ui/text.tsx'
import Check from 'lucide-react/icons/check'
import Circle from 'lucide-react/icons/circle'
import { useFirstSteps } from '../first-steps.ts'
import { mains } from '../modules.ts'
import { useModuleOn } from '../use-module-on.ts'
import { words } from '../words.ts'
import { NeedPill } from './need-pill.tsx'
import type { Need } from './needs.ts'

/** How far she is, with the one button for what comes next: a need of hers, else what she does most. */
export function NextCard({ registrationId, need }: { registrationId: string; need: Need | undefined }) {
  const t = useWords(words)
  const { language } = useCadreArea()
  const isOn = useModuleOn()
  const [shown, choose] = useFirstSteps(registrationId)
  const steps = useSteps()
  const done = steps.filter((step) => step.done).length
  const isFirst = shown === 'shown' && done < steps.length
  const main = mains.find(isOn)
  const month = formatMonth(periodOf(useToday()), language)
  return (
    <Card as="section" tone="brand" space="gap" labelledBy="next">
      <Cluster justify="between">
        <Heading level={2} id="next">
          {isFirst ? t('firstSteps') : t('month', { month })}
        </Heading>
        {need && <NeedPill kind={need.kind} />}
      </Cluster>
      {isFirst ? (
        <>
          <ProgressBar label={t('stepsDone')} value={done} max={steps.length} />
          <ul className="flex flex-col gap-1">
            {steps.map((step) => (
              <li key={step.label} className="flex gap-2">
                <Icon of={step.done ? Check : Circle} size="small" className="mt-1 text-action" />
                <Text as="span" tone={step.done ? 'muted' : 'default'}>
                  {step.label}
                  {step.done && <span className="sr-only"> ({t('stepDone')})</span>}
                </Text>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <MonthSent />
      )}
      {need !== undefined && (
        <ButtonLink block href={need.href}>
          {need.order}
        </ButtonLink>
      )}
      {need === undefined && main !== undefined && (
        <ButtonLink block icon={main.icon} href={main.href}>
          {main.label[language]}
        </ButtonLink>
      )}
      {isFirst && (
        <Button variant="tertiary" block onClick={() => choose('put-away')}>
          {t('putStepsAway')}
        </Button>
      )}
    </Card>
  )
}

/** Of what she recorded this month, how much has arrived. */
function MonthSent() {
  const t = useWords(words)
  const { timeZone } = useCadreArea()
  const period = periodOf(useToday())
  const made = useOutbox()?.filter(
    ({ madeAt, correctedBy }) => correctedBy === undefined && periodOf(today(new Date(madeAt), timeZone)) === period,
  )
  if (made === undefined || made.length === 0) return <Text tone="muted">{t('nothingThisMonth')}</Text>
  return (
    <ProgressBar
      label={t('sentThisMonth')}
      value={made.filter(({ state }) => state === 'applied').length}
      max={made.length}
    />
  )
}

/** What is behind a cadre who begins: her area is on the phone, something was recorded, and it arrived. */
function useSteps() {
  const t = useWords(words)
  const units = useRows('unit')
  const items = useOutbox()
  return [
    { label: t('stepArea'), done: (units?.length ?? 0) > 0 },
    { label: t('stepRecord'), done: (items?.length ?? 0) > 0 },
    { label: t('stepSent'), done: items?.some(({ state }) => state === 'applied') === true },
  ]
}
