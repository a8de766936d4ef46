import { usePhone } from '@melati/client/hooks'
import type { OutboxItem } from '@melati/client/outbox/item'
import type { Rows } from '@melati/client/pull/overlay'
import { type CommandInputs } from '@melati/client/trpc'
import { outboxOf } from '@melati/client/typed-outbox'
import type { Actor } from '@melati/domain/actor'
import type { Day } from '@melati/domain/day'
import { CommandId } from '@melati/domain/ids'
import { type Decision, type Refused, sentenceOf } from '@melati/domain/refusal'
import { type Warning, warnings } from '@melati/domain/warning'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import type { Language } from '@melati/ui/language'
import { saySentence } from '@melati/ui/words'
import { useState } from 'react'
import type { AppRouter } from './app-router.ts'
import { actorOnPhone } from './cadre-actor.ts'
import { useToday } from './cadre-area.ts'
import { cadreWords } from './cadre-words.ts'

export type Commands = CommandInputs<AppRouter>

export type Saved = { readonly ok: true; readonly item: OutboxItem } | { readonly ok: false; readonly message: string }

/** Records a command; `ok` when it is durable on this phone, else why not, in her words. */
export function useSave<P extends keyof Commands>(path: P) {
  const phone = usePhone()
  const t = useWords(cadreWords)
  return async (input: Commands[P], id: CommandId, corrects?: CommandId): Promise<Saved> => {
    const outbox = outboxOf<Commands>(phone)
    const recorded = await (corrects === undefined
      ? outbox.record(path, input, { id })
      : outbox.correct(path, input, { id, corrects }))
    if (!recorded.ok) return { ok: false, message: t(recorded.because) }
    const [item] = recorded.items
    if (item === undefined) throw new Error('the outbox recorded nothing')
    return { ok: true, item }
  }
}

export const newCommandId = (): CommandId => CommandId.parse(crypto.randomUUID())

/** What the phone says to an order before it is saved: a `decide…` of the domain on the module's state of the phone. */
export type DecideOnPhone<I> = (input: I, rows: Rows, actor: Actor, today: Day) => Decision<unknown>

export type OrderTrouble =
  /** `field` as the rules name it, '' where no single field is meant. */
  | { readonly kind: 'refused'; readonly field: string; readonly message: string }
  | { readonly kind: 'warned'; readonly messages: readonly { readonly field: string; readonly message: string }[] }
  | { readonly kind: 'failed'; readonly message: string }

export interface SaveHow {
  /** She has read the warnings. */
  readonly anyway?: boolean
  /** What else to ask about before saving, in her words: the phone sees what no rule can. */
  readonly ask?: readonly string[]
  /** The refused command in whose place it stands. */
  readonly corrects?: CommandId | undefined
}

/**
 * A form's way into the outbox: asks the rules first, shows a refusal, asks back on warnings, then saves.
 * `save(input, id, { anyway: true })` after "Simpan juga". Answers the stored item, or undefined and `trouble` says why.
 */
export function useOrder<P extends keyof Commands>(path: P, decide: DecideOnPhone<Commands[P]>) {
  const phone = usePhone()
  const record = useSave(path)
  const today = useToday()
  const { language } = useLanguage()
  const t = useWords(cadreWords)
  const [trouble, setTrouble] = useState<OrderTrouble>()
  const [busy, setBusy] = useState(false)

  const save = async (input: Commands[P], id: CommandId, how: SaveHow = {}): Promise<OutboxItem | undefined> => {
    setTrouble(undefined)
    const rows = phone.views.rows.snapshot()
    const actor = rows && actorOnPhone(rows)
    if (!rows || !actor) return fail(t('notYetLoaded'))
    const decision = decide(input, rows, actor, today)
    if (!decision.ok) {
      setTrouble({ kind: 'refused', field: decision.field ?? '', message: sayRefusal(decision, language) })
      return undefined
    }
    const warned = (decision.warnings ?? []).map((each) => ({
      field: each.field ?? '',
      message: sayWarning(each, language),
    }))
    const messages = [...warned, ...(how.ask ?? []).map((message) => ({ field: '', message }))]
    if (messages.length > 0 && how.anyway !== true) {
      setTrouble({ kind: 'warned', messages })
      return undefined
    }
    setBusy(true)
    try {
      const saved = await record(input, id, how.corrects)
      return saved.ok ? saved.item : fail(saved.message)
    } finally {
      setBusy(false)
    }
  }

  function fail(message: string): undefined {
    setTrouble({ kind: 'failed', message })
    return undefined
  }

  return { save, trouble, busy, clear: () => setTrouble(undefined) }
}

export const sayRefusal = ({ because, hint }: Refused, language: Language): string =>
  saySentence(sentenceOf(because)[language], hint ?? {}, language)

export const sayWarning = ({ code, hint }: Warning, language: Language): string =>
  saySentence(warnings[code][language], hint ?? {}, language)
