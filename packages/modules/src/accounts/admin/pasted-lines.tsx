import type { ContactKind } from '@melati/domain/identity/invitee-lines'
import { sentenceOf } from '@melati/domain/refusal'
import { Banner } from '@melati/ui/banner.tsx'
import { formatPhone } from '@melati/ui/format'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import type { ApiOutputs } from '../../admin-api.ts'
import { useUnitTitle } from '../../admin-unit-title.ts'
import { words } from '../words.ts'
import type { Pasted } from './paste.tsx'

type Lines = ApiOutputs['accounts']['appointCadres']['lines']
type Fault = Extract<Lines[number], { ok: false }>

export interface PastedLinesProps {
  readonly people: readonly Pasted[]
  readonly lines: Lines
  readonly by: ContactKind
}

/** What was read of a pasted list: the lines at fault and why, or everybody who will be taken. */
export function PastedLines({ people, lines, by }: PastedLinesProps) {
  const t = useWords(words)
  const faultOf = useFault(people, by)
  const faults = lines.flatMap((line, index) => (line.ok ? [] : [{ fault: line, of: people[index] }]))
  if (faults.length > 0) {
    return (
      <Banner tone="warn" announce="polite" title={t('paste-faults', { count: faults.length })}>
        <Stack space="snug">
          <ul className="flex flex-col gap-2">
            {faults.map(({ fault, of }) => (
              <li key={of?.line}>
                <strong>{t('line', { line: of?.line ?? 0 })}</strong> {faultOf(fault)}
                <span className="block break-all text-meta">{of?.text}</span>
              </li>
            ))}
          </ul>
          {t('paste-faults-lead')}
        </Stack>
      </Banner>
    )
  }
  const read = lines.flatMap((line) => (line.ok ? [line.value] : []))
  return (
    <Banner tone="ok" announce="polite" title={t('paste-ready', { count: read.length })}>
      <ol className="flex flex-col gap-1">
        {read.map(({ name, contact }) => (
          <li key={contact} className="flex flex-wrap justify-between gap-x-4">
            <span>{name}</span>
            <span className="break-all tabular-nums">{contact.includes('@') ? contact : formatPhone(contact)}</span>
          </li>
        ))}
      </ol>
    </Banner>
  )
}

/** Why a line cannot be taken, with where its contact is in use as far as one may know. */
function useFault(people: readonly Pasted[], by: ContactKind): (fault: Fault) => string {
  const t = useWords(words)
  const { language } = useLanguage()
  const titleOf = useUnitTitle()
  return ({ because, hint }) => {
    const { unit: name, kind, first } = hint ?? {}
    if (typeof first === 'number') return t('fault-repeated', { line: people[first]?.line ?? 0 })
    if (typeof name !== 'string' || typeof kind !== 'string') return sentenceOf(because)[language]
    const unit = titleOf({ kind, name })
    return t(because === 'already-invited' ? 'fault-invited' : `fault-${by}-used`, { unit })
  }
}
