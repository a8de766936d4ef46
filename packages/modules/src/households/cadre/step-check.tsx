import { decideRegisterHousehold } from '@melati/domain/households/register-household'
import { Banner } from '@melati/ui/banner.tsx'
import { commonWords } from '@melati/ui/common-words'
import { ErrorSummary } from '@melati/ui/error-summary.tsx'
import { formatDay } from '@melati/ui/format'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { Link } from '@melati/ui/link.tsx'
import { useRows } from '@melati/client/hooks'
import { useEffect } from 'react'
import { CadreQuestion } from '../../cadre-question.tsx'
import { useOrder } from '../../cadre-save.ts'
import { CadreTrouble } from '../../cadre-trouble.tsx'
import { settingsOnPhone } from '../../on-phone.ts'
import { words } from '../cadre-words.ts'
import { registerState } from '../phone-state.ts'
import type { HouseholdRow } from '../rows.ts'
import { words as shared } from '../words.ts'
import { findAlike } from './alike.ts'
import { CheckSection } from './check-section.tsx'
import { missingOf, orderOf, sinceOf } from './register-answers.ts'
import { type StepProps, unitOf } from './register-form.ts'
import { hrefOf, sectionOf, type Step } from './register-steps.ts'
import { useAge } from './use-age.ts'
import { useProblems } from './use-problems.ts'

/** All answers at once, each part with its way back, and the one button that saves them. */
export function CheckStep({ form }: StepProps) {
  const { answers, way, today, change, finish, frame } = form
  const t = useWords(words)
  const say = useWords(shared)
  const common = useWords(commonWords)
  const { language } = useLanguage()
  const sayAge = useAge()
  const households = useRows<HouseholdRow>('household')?.map(({ row }) => row) ?? []
  const order = orderOf(answers, today)
  const { save, trouble, busy, clear } = useOrder('households.register', (input, rows, actor, day) =>
    decideRegisterHousehold(input, registerState(rows, input, settingsOnPhone(rows)), actor, day),
  )
  const { said, passes } = useProblems()
  const alike = findAlike(households, order?.families.flatMap(({ members }) => members) ?? [])
  useEffect(() => {
    if (!answers.reviewed) change({ ...answers, reviewed: true })
  })
  const submit = async (anyway: boolean) => {
    if (!passes(missingOf(answers, today)) || !order) return
    const item = await save(order, answers.commandId, {
      anyway,
      corrects: answers.corrects,
      ask: alike.map(({ name, address }) => t('alike', { name, address })),
    })
    if (item) await finish(`/warga/tersimpan/${item.id}`)
  }
  const to = (step: Step, at?: number) => hrefOf(way.draftId, step, at)
  const unit = unitOf(form)
  return (
    <CadreQuestion
      {...frame}
      title={t('checkTitle')}
      lead={t('checkLead')}
      submitLabel={common('save')}
      busy={busy}
      problems={
        <>
          <ErrorSummary problems={said} />
          <CadreTrouble
            trouble={trouble}
            onClose={clear}
            onSaveAnyway={() => void submit(true)}
            idOf={(field) => sectionOf(field)}
          />
          {alike.length > 0 && (
            <Banner tone="warn" title={t('alikeTitle')}>
              {alike.slice(0, 3).map(({ name, householdId, address }) => (
                <p key={householdId + name}>
                  {t('alike', { name, address })}{' '}
                  <Link standalone href={`/warga/${householdId}`}>
                    {t('see')}
                  </Link>
                </p>
              ))}
            </Banner>
          )}
        </>
      }
      onSubmit={() => void submit(false)}
    >
      <CheckSection
        id="rumah"
        title={t('topic-rumah')}
        href={to('rumah')}
        rows={[
          { term: t('address'), value: answers.address.trim() || t('noNumber') },
          { term: t('since'), value: formatDay(sinceOf(answers, today), language) },
        ]}
      />
      {way.choosesUnit && (
        <CheckSection
          id="dasawisma"
          title={t('topic-dasawisma')}
          href={to('dasawisma')}
          rows={[{ term: t('dasawisma'), value: unit?.name ?? t('noNumber') }]}
        />
      )}
      {answers.people.map((person, at) => {
        const member = order?.families[0]?.members[at]
        return (
          <CheckSection
            key={person.personId}
            id={`orang-${at}`}
            title={at === 0 ? t('topic-kepala') : say(`relation-${person.relation ?? 'lainnya'}`)}
            href={at === 0 ? to('kepala') : to('orang', at)}
            rows={[
              { term: t('name'), value: person.name.trim() || t('noNumber') },
              { term: t('sex'), value: person.sex === null ? t('noNumber') : say(`sex-${person.sex}`) },
              {
                term: t('birthDate'),
                value: member
                  ? t('bornAge', { day: formatDay(member.birthDate, language), age: sayAge(member.birthDate) })
                  : t('noNumber'),
              },
              { term: t('nik'), value: person.nik.trim() || t('noNumber') },
            ]}
          />
        )
      })}
      <CheckSection
        id="kk"
        title={t('topic-kk')}
        href={to('kk')}
        rows={[{ term: t('kk'), value: answers.kk.trim() || t('noNumber') }]}
      />
    </CadreQuestion>
  )
}
