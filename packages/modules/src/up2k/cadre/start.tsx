import { useRows } from '@melati/client/hooks'
import { readSettings } from '@melati/domain/settings'
import { decideStartGroup } from '@melati/domain/up2k/start-group'
import { Banner } from '@melati/ui/banner.tsx'
import { Button } from '@melati/ui/button.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Skeleton } from '@melati/ui/skeleton.tsx'
import { useEffect, useState } from 'react'
import { useToday, useUnits } from '../../cadre-area.ts'
import { useDraft } from '../../cadre-draft.ts'
import { CadrePage } from '../../cadre-page.tsx'
import { useCadrePlace } from '../../cadre-place.ts'
import { CadreQuestion } from '../../cadre-question.tsx'
import { useOrder } from '../../cadre-save.ts'
import { cadreWords } from '../cadre-words.ts'
import { startGroupState } from '../phone-state.ts'
import type { GroupRow } from '../rows.ts'
import { useProblems } from './field-problems.ts'
import { FormProblems } from './form-problems.tsx'
import { savedHref } from './hrefs.ts'
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
import { questions, StartStep } from './start-step.tsx'
import { useResidents } from './use-residents.ts'

const newId = () => crypto.randomUUID()
const stepHref = (step: Step) => `/up2k/baru/${step}`

/** Asks for a new group, a topic a page; the page stands in the address, the answers in the draft. */
export default function Start() {
  const t = useWords(cadreWords)
  const { params, go } = useCadrePlace()
  const today = useToday()
  const units = useUnits()
  const residents = useResidents()
  const groups = useRows<GroupRow>('group')
  const [settings] = useRows('settings') ?? []
  const { minMembers, maxMembers } = readSettings(settings?.row).up2k
  const draft = useDraft(startKey, keptStart, () => newStart(newId))
  const order = useOrder('up2k.startGroup', (input, rows, actor, day) =>
    decideStartGroup(input, startGroupState(rows, input), actor, day),
  )
  const { problems, at, say, clear } = useProblems(order.trouble, {
    'kind text-empty': t('choose-one'),
    'unitId text-empty': t('choose-one'),
    'name name-empty': t('name-missing'),
    'members group-too-small': t('members-least', { n: minMembers }),
  })
  const [mayStartOver, setMayStartOver] = useState(true)
  const refusedAt = order.trouble?.kind === 'refused' ? order.trouble.field : undefined
  useEffect(() => {
    if (refusedAt !== undefined) go(stepHref(stepOf(refusedAt)))
  }, [refusedAt, go])

  if (!units || !residents || !groups || !draft.value) {
    return (
      <CadrePage backHref="/up2k">
        <Skeleton lines={6} />
      </CadrePage>
    )
  }
  const answers = settle(draft.value, units)
  const asked = stepsIn(answers, units)
  const step = asked.find((one) => one === params.step) ?? asked[0] ?? 'periksa'
  const index = asked.indexOf(step)
  const before = asked[index - 1]

  const change = (next: StartAnswers, on: Step = step) => {
    clear()
    order.clear()
    draft.change(next, { href: stepHref(on), name: next.name.trim() })
  }
  const save = async () => {
    const read = readStart(answers, today)
    if (!read.ok) {
      say(read.refused)
      return go(stepHref(stepOf(read.refused[0]?.field ?? '')))
    }
    const item = await order.save(read.order, answers.commandId)
    if (item === undefined) return
    await draft.discard()
    go(savedHref(item.id), { replace: true })
  }
  const next = () => {
    const namesInKelurahan = groups.map(({ row }) => row.name)
    const refused = against(answers, step, { namesInKelurahan, minMembers, maxMembers, today })
    if (refused.length > 0) return say(refused)
    const following = asked[index + 1]
    if (following === undefined) return void save()
    setMayStartOver(false)
    change(answers, following)
    go(stepHref(following))
  }
  const startOver = () => {
    setMayStartOver(false)
    change(newStart(newId), asked[0])
    go('/up2k/baru', { replace: true })
  }
  return (
    <CadreQuestion
      key={step}
      backHref={before === undefined ? '/up2k' : stepHref(before)}
      progress={{ step: index + 1, total: asked.length, topic: t('start-group') }}
      title={t(questions[step])}
      lead={leadOf(t, step, minMembers)}
      problems={<FormProblems problems={problems} order={order} onSaveAnyway={() => void save()} />}
      onSubmit={next}
      {...(step === 'periksa' ? { submitLabel: t('save-on-phone') } : {})}
      busy={order.busy}
      keepFailed={draft.failed}
    >
      {draft.resumed && mayStartOver && (
        <Banner
          tone="info"
          action={
            <Button variant="secondary" onClick={startOver}>
              {t('start-over')}
            </Button>
          }
        >
          {t('continued')}
        </Banner>
      )}
      {step === 'periksa' ? (
        <StartCheck {...{ answers, units, residents, asked }} hrefOf={stepHref} />
      ) : (
        <StartStep
          {...{ step, answers, units, residents, newId, at }}
          onChange={change}
          problem={problems[0]?.message ?? (order.trouble?.kind === 'refused' ? order.trouble.message : undefined)}
        />
      )}
    </CadreQuestion>
  )
}

function leadOf(t: ReturnType<typeof useWords<typeof cadreWords>>, step: Step, minMembers: number): string | undefined {
  if (step === 'anggota') return t('members-least', { n: minMembers })
  return step === 'pengurus' ? t('officers-hint') : undefined
}

function keptStart(kept: unknown): StartAnswers | undefined {
  const read = StartAnswers.safeParse(kept)
  return read.success ? read.data : undefined
}
