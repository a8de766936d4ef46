import { Checkbox } from '@melati/ui/checkbox.tsx'
import { readDateAnswer } from '@melati/ui/date-answer'
import { DateFields } from '@melati/ui/date-fields.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { TextInput } from '@melati/ui/text-input.tsx'
import { adminWords } from '../../admin-words.ts'
import { words } from '../words.ts'
import type { SeatTerms } from './appointment.ts'

export interface SeatTermsFieldsProps {
  readonly form: SeatTerms
  readonly set: (values: Partial<SeatTerms>) => void
  /** The form was sent, so that what is missing is said. */
  readonly asked: boolean
  readonly errorAt: (field: string) => string | undefined
}

/** What the city calls the position, the decree and the term. */
export function SeatTermsFields({ form, set, asked, errorAt }: SeatTermsFieldsProps) {
  const t = useWords(words)
  const shared = useWords(adminWords)
  const noDay = (answer: SeatTerms['from']) =>
    asked && readDateAnswer(answer) === undefined ? shared('date-wrong') : undefined
  return (
    <>
      <TextInput
        name="title"
        label={t('title')}
        optional
        value={form.title}
        onChange={(event) => set({ title: event.target.value })}
        error={errorAt('title')}
      />
      <Checkbox
        name="acting"
        label={t('acting')}
        hint={t('acting-hint')}
        checked={form.acting}
        onChange={(event) => set({ acting: event.target.checked })}
      />
      <TextInput
        name="sk"
        label={t('sk-number')}
        optional={form.acting}
        value={form.skNumber}
        onChange={(event) => set({ skNumber: event.target.value })}
        error={errorAt('sk')}
      />
      {form.skNumber !== '' && (
        <DateFields
          name="skDate"
          label={t('sk-date')}
          value={form.skDate}
          onChange={(skDate) => set({ skDate })}
          error={noDay(form.skDate) ?? errorAt('date')}
        />
      )}
      <DateFields
        name="from"
        label={t('term-from')}
        value={form.from}
        onChange={(from) => set({ from })}
        error={noDay(form.from) ?? errorAt('from')}
      />
      <DateFields
        name="to"
        label={t('term-to')}
        optional
        value={form.to}
        onChange={(to) => set({ to })}
        error={errorAt('to')}
      />
    </>
  )
}
