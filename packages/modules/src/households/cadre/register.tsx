import type { OutboxItem } from '@melati/client/outbox/item'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { Skeleton } from '@melati/ui/skeleton.tsx'
import { type ComponentType, useEffect, useState } from 'react'
import { useToday, useUnits } from '../../cadre-area.ts'
import { useDraft } from '../../cadre-draft.ts'
import { CadrePage } from '../../cadre-page.tsx'
import { useCadrePlace } from '../../cadre-place.ts'
import { words } from '../cadre-words.ts'
import { useReturned } from '../../cadre-returned.tsx'
import { draftKey } from './draft-key.ts'
import { headOf, newAnswers, readAnswers, type RegisterAnswers } from './register-answers.ts'
import { returnedAnswers } from './returned-answers.ts'
import type { RegisterForm, StepProps } from './register-form.ts'
import { backHref, firstStep, hrefOf, isStep, progressOf, type Step, topicOf } from './register-steps.ts'
import { CheckStep } from './step-check.tsx'
import { CardStep } from './step-card.tsx'
import { HeadStep } from './step-head.tsx'
import { HouseStep } from './step-house.tsx'
import { MembersStep } from './step-members.tsx'
import { PersonStep } from './step-person.tsx'
import { RelationStep } from './step-relation.tsx'
import { UnitStep } from './step-unit.tsx'

const pages: Readonly<Record<Step, ComponentType<StepProps>>> = {
  dasawisma: UnitStep,
  rumah: HouseStep,
  kepala: HeadStep,
  kk: CardStep,
  anggota: MembersStep,
  hubungan: RelationStep,
  orang: PersonStep,
  periksa: CheckStep,
}

const newId = () => crypto.randomUUID()

/** A household registered page by page; every answer is kept as it is given, and the address says which page it is. */
export default function Register() {
  const { draftId = '' } = useCadrePlace().params
  const returned = useReturned(draftId)
  if (returned === undefined)
    return (
      <CadrePage backHref="/warga">
        <Skeleton lines={6} />
      </CadrePage>
    )
  return <RegisterPages draftId={draftId} returned={returned} />
}

function RegisterPages({ draftId, returned }: { draftId: string; returned: OutboxItem | null }) {
  const { params, go } = useCadrePlace()
  const t = useWords(words)
  const { language } = useLanguage()
  const today = useToday()
  const dasawismas = useUnits('dasawisma')
  const draft = useDraft(
    `${draftKey}${draftId}`,
    readAnswers,
    () => (returned && returnedAnswers(returned, newId)) ?? newAnswers(newId),
  )
  const [begun, setBegun] = useState(false)
  const choosesUnit = (dasawismas?.length ?? 0) > 1
  const step = isStep(params.step) ? params.step : firstStep({ choosesUnit })
  const isLoaded = draft.value !== undefined && dasawismas !== undefined
  // The middle of a form that is saved or thrown away: nothing is left to go on with.
  const isNew = draft.value?.corrects === undefined
  const isOver = isLoaded && isNew && !draft.resumed && !begun && step !== firstStep({ choosesUnit })
  useEffect(() => {
    if (isOver) go('/warga', { replace: true })
  }, [isOver, go])

  if (!isLoaded || isOver || draft.value === undefined)
    return (
      <CadrePage backHref="/warga">
        <Skeleton lines={6} />
      </CadrePage>
    )
  const [only] = dasawismas
  if (only === undefined)
    return (
      <CadrePage backHref="/warga">
        <EmptyState kind="no-access" title={t('noDasawisma')}>
          {t('noDasawismaLead')}
        </EmptyState>
      </CadrePage>
    )

  const kept = draft.value
  const answers: RegisterAnswers = choosesUnit || kept.unitId !== null ? kept : { ...kept, unitId: only.unitId }
  const way = { draftId, choosesUnit, reviewed: answers.reviewed }
  const at = Number(params.at ?? 0)
  const keep = (next: RegisterAnswers, href: string) => {
    setBegun(true)
    draft.change(next, { href, name: headOf(next).name.trim() })
  }
  const form: RegisterForm = {
    answers,
    way,
    dasawismas,
    today,
    change: (next) => keep(next, hrefOf(draftId, step, params.at === undefined ? undefined : at)),
    goTo: (href, next) => {
      keep(next, href)
      go(href)
    },
    finish: async (href) => {
      await draft.discard()
      go(href, { replace: true })
    },
    frame: {
      backHref: backHref(step, way, at),
      progress: { ...progressOf(step, way), topic: words[`topic-${topicOf(step)}`][language] },
      keepFailed: draft.failed,
      corrects: answers.corrects,
    },
  }
  const Page = pages[step]
  return <Page key={`${step}/${at}`} form={form} at={at} />
}
