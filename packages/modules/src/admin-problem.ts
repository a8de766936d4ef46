import { isRefusal, sentenceOf } from '@melati/domain/refusal'
import type { Language } from '@melati/ui/language'
import { saySentence } from '@melati/ui/words'
import { adminWords } from './admin-words.ts'

interface Told {
  readonly because?: string
  readonly field?: string
  readonly hint?: Readonly<Record<string, string | number>>
  readonly sentence?: { readonly id: string; readonly en: string }
  readonly reference?: string
}

/** What went wrong, in words: at which field, and the code to name when asking for help. */
export interface Problem {
  readonly because: string
  readonly message: string
  readonly field: string | undefined
  readonly code: string | undefined
}

/** Reads a refusal or a failure, wherever it comes from: an answer, a tRPC error, no network. */
export function problemOf(failed: unknown, language: Language): Problem {
  const told = toldBy(failed)
  const because = told?.because ?? 'offline'
  const sentence =
    because === 'busy' ? adminWords.busy : (told?.sentence ?? (isRefusal(because) ? sentenceOf(because) : undefined))
  return {
    because,
    message: sentence ? saySentence(sentence[language], told?.hint ?? {}, language) : adminWords.offline[language],
    field: told?.field,
    code: told?.reference,
  }
}

/** The same of a page or a list that did not come: nothing was filled in that could be lost. */
export function loadProblemOf(failed: unknown, language: Language): Problem {
  const problem = problemOf(failed, language)
  return problem.because === 'offline' ? { ...problem, message: adminWords['offline-load'][language] } : problem
}

function toldBy(failed: unknown): Told | undefined {
  if (!isRecord(failed)) return undefined
  if (isRecord(failed['data']) && typeof failed['data']['because'] === 'string') return failed['data']
  return typeof failed['because'] === 'string' ? failed : undefined
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
