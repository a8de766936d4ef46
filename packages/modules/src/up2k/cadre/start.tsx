import { useRows } from '@melati/client/hooks'
import { decideStartGroup } from '@melati/domain/up2k/start-group'
import { Banner } from '@melati/ui/banner.tsx'
import { Button } from '@melati/ui/button.tsx'
import { commonWords } from '@melati/ui/common-words'
import { useWords } from '@melati/ui/language-provider.tsx'
import { QuestionProgress } from '@melati/ui/question-progress.tsx'
import { Skeleton } from '@melati/ui/skeleton.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Text } from '@melati/ui/text.tsx'
import { useEffect, useRef, useState } from 'react'
import { readSettings } from '@melati/domain/settings'
import { useToday, useUnits } from '../../cadre-area.ts'
import { useDraft } from '../../cadre-draft.ts'
import { CadrePage } from '../../cadre-page.tsx'
import { useCadrePlace } from '../../cadre-place.ts'
import { useOrder } from '../../cadre-save.ts'
import { cadreWords as shared } from '../../cadre-words.ts'
import { cadreWords } from '../cadre-words.ts'
import { startGroupState } from '../phone-state.ts'
import type { GroupRow } from '../rows.ts'
import { useProblems } from './field-problems.ts'
import { savedHref } from './hrefs.ts'
import { OrderTrouble } from './order-trouble.tsx'
import {
  against,
  newStart,
  readStart,
  settle,
  StartAnswers,
  startKey,
  type Step,
  stepOf,
  stepsIn,
} from './start-answers.ts'
import { StartCheck } from './start-check.tsx'
import { StartStep } from './start-step.tsx'
import { useResidents } from './use-residents.ts'

const newId = () => crypto.randomUUID()
const stepHref = (step: Step) => `/up2k/baru/${step}`

/** Asks for a new group, a topic a page; the page stands in the address, the answers in the draft. */
export default function Start() {
  const t = useWords(cadreWords)
  const common = useWords(commonWords)
  const drafts = useWords(shared)
  const { params, go } = useCadrePlace()
  const today = useToday()
  const units = useUnits()
  const residents = useResidents()
  const groups = useRows<GroupRow>('group')
  const [settings] = useRows('settings') ?? []
  const { minMembers, maxMembers } = readSettings(settings?.row).up2k
  const draft = useDraft(startKey, keptStart, () => newStart(newId, today))
  const order = useOrder('up2k.startGroup', (input, rows, actor, day) =>
    decideStartGroup(input, startGroupState(rows, input), actor, day),
  )
  const { problems, at, say, clear } = useProblems(order.trouble, {
    'kind text-empty': t('choose-one'),
    'unitId text-empty': t('choose-one'),
    'name name-empty': t('name-missing'),
    'members group-too-small': t('members-least', { n: minMembers }),
  })
  const [wasResumed, setWasResumed] = useState(true)
  const ready = units !== undefined && residents !== undefined && groups !== undefined && draft.value !== undefined
  const answers = ready ? settle(draft.value, units) : undefined
  const asked = answers === undefined ? [] : stepsIn(answers, units ?? [])
  const step = asked.find((one) => one === params.step) ?? asked[0]
  const index = step === undefined ? 0 : asked.indexOf(step)
  useNewPage(step)

  const change = (next: StartAnswers, on: Step | undefined = step) => {
    clear()
    order.clear()
    draft.change(next, { href: stepHref(on ?? 'nama'), name: next.name.trim() })
  }
  const next = () => {
    if (answers === undefined || step === undefined) return
    order.clear()
    const known = { namesInKelurahan: (groups ?? []).map(({ row }) => row.name), minMembers, maxMembers, today }
    const refused = against(answers, step, known)
    if (refused.length > 0) return say(refused)
    const following = asked[index + 1]
    if (following === undefined) return void save()
    change(answers, following)
    go(stepHref(following))
  }
  const save = async () => {
    if (answers === undefined || order.busy) return
    const read = readStart(answers)
    if (!read.ok) {
      say(read.refused)
      return go(stepHref(stepOf(read.refused[0]?.field ?? '')))
    }
    const item = await order.save(read.order, answers.commandId)
    if (item === undefined) return
    await draft.discard()
    go(savedHref(item.id), { replace: true })
  }
  const refusedAt = order.trouble?.kind === 'refused' ? order.trouble.field : undefined
  useEffect(() => {
    if (refusedAt !== undefined) go(stepHref(stepOf(refusedAt)))
  }, [refusedAt, go])

  const before = asked[index - 1]
  const isLast = step === 'periksa'
  return (
    <CadrePage
      backHref={before === undefined ? '/up2k' : stepHref(before)}
      action={
        <Button block type="submit" form="start" loading={order.busy}>
          {isLast ? t('save-on-phone') : common('next')}
        </Button>
      }
    >
      {answers === undefined || step === undefined ? (
        <Skeleton lines={6} />
      ) : (
        <form
          id="start"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            next()
          }}
        >
          <Stack space="loose">
            <QuestionProgress step={index + 1} total={asked.length} topic={t('start-group')} />
            {draft.resumed && wasResumed && (
              <Banner
                tone="info"
                action={
                  <Button
                    variant="secondary"
                    onClick={() => {
                      setWasResumed(false)
                      change(newStart(newId, today))
                      go('/up2k/baru', { replace: true })
                    }}
                  >
                    {t('start-over')}
                  </Button>
                }
              >
                {t('continued')}
              </Banner>
            )}
            <OrderTrouble trouble={order.trouble} onAnyway={() => void save()} />
            {isLast ? (
              <StartCheck
                answers={answers}
                units={units ?? []}
                residents={residents ?? []}
                hrefOf={stepHref}
                asked={asked}
              />
            ) : (
              <StartStep
                step={step}
                answers={answers}
                onChange={change}
                newId={newId}
                units={units ?? []}
                residents={residents ?? []}
                minMembers={minMembers}
                at={at}
                problem={problems[0]?.message}
              />
            )}
            <Text size="meta" tone="muted">
              {drafts(draft.failed ? 'draftFailed' : 'draftKept')}
            </Text>
          </Stack>
        </form>
      )}
    </CadrePage>
  )
}

/** A new question begins at the top, and a screen reader begins there too. */
function useNewPage(step: Step | undefined) {
  const last = useRef(step)
  useEffect(() => {
    const isNew = last.current !== undefined && last.current !== step
    last.current = step
    if (!isNew) return
    scrollTo(0, 0)
    document.getElementById('isi')?.focus({ preventScroll: true })
  }, [step])
}

function keptStart(kept: unknown): StartAnswers | undefined {
  const read = StartAnswers.safeParse(kept)
  return read.success ? read.data : undefined
}
