import { isRefusal, sentenceOf } from '@melati/domain/refusal'
import { formatDay, formatMonth, formatNumber, formatRupiah } from '@melati/ui/format'
import type { Language } from '@melati/ui/language'
import { saySentence } from '@melati/ui/words'
import { actionName } from './admin/action-names.ts'
import { moduleName } from './module-names.ts'
import { isRole, roleNames } from '../role-names.ts'
import { valueWords } from './value-words.ts'
import { words } from './words.ts'

/** One thing a row knows of what was done, in words. */
export interface Fact {
  readonly term: string
  /** How it was before, where the row knows it. */
  readonly was?: string
  readonly now: string
  /** Set where the value is another record, whose own rows tell more. */
  readonly subjectId?: string
}

export interface Told {
  readonly action: string
  readonly unitName: string | null
  readonly detail: Readonly<Record<string, unknown>>
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/
const most = 5

/** What `from` and `to` of an action are; of all others a stage. */
const changes: Readonly<Record<string, keyof typeof words & `change-${string}`>> = {
  'hierarchy.renameUnit': 'change-name',
  'hierarchy.moveUnit': 'change-parent',
  'agencies.rename': 'change-name',
  'households.movePerson': 'change-household',
  'households.moveHousehold': 'change-place',
  'up2k.setLevel': 'change-level',
}
/** Why something was done, or was not, is said before what it was done with. */
const leading = new Set(['reason', 'purpose', 'refused'])
const rupiah = new Set(['price', 'total'])

/** What a row says was done, its change first; `units` are the names of the areas it points to. */
export function factsOf(row: Told, language: Language, units: Readonly<Record<string, string>>): Fact[] {
  const { action, unitName, detail } = row
  const { from, to, ...others } = detail
  const say = (value: unknown, key: string) => sayValue(value, key, language, units)
  const fact = (key: string, value: unknown): Fact[] => {
    if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return []
    const linked = typeof value === 'string' && uuid.test(value) && units[value] === undefined
    return [{ term: termOf(key, language), now: say(value, key), ...(linked && { subjectId: value }) }]
  }
  const rest = Object.entries(others)
    .toSorted(([a], [b]) => Number(leading.has(b)) - Number(leading.has(a)))
    .flatMap(([key, value]) => fact(key, value))
  if (from === undefined && to === undefined) return rest
  // A seat has a term: its first day and its last.
  if (action.startsWith('boards.')) return [...fact('since', from), ...fact('until', to), ...rest]
  const change = changes[action] ?? 'change-stage'
  const sayChange = (value: unknown) => say(value, change)
  const now = to === undefined && change === 'change-place' ? (unitName ?? '') : sayChange(to)
  const was = from === null || from === undefined ? {} : { was: sayChange(from) }
  return [{ term: words[change][language], ...was, now }, ...rest]
}

/** What a row is about: 'Rumah tangga'. */
export function subjectName(kind: string, language: Language): string {
  const key = `subject-${kind}`
  return isIn(words, key) ? words[key][language] : kind
}

/** 'Sukamaju → Suka Maju', or what it is where it was nothing before. */
export function saidChange({ was, now }: Fact, language: Language): string {
  return was === undefined ? now : saySentence(words.change[language], { was, now }, language)
}

/** 'Nama: Sukamaju → Suka Maju'; in one line, for a table and a file. */
export function factInLine(fact: Fact, language: Language): string {
  return `${fact.term}: ${saidChange(fact, language)}`
}

/** What is not in the dictionary is said as the row has it: better a code than nothing. */
function termOf(key: string, language: Language): string {
  const term = `fact-${key}`
  return isIn(words, term) ? words[term][language] : key
}

function sayValue(value: unknown, key: string, language: Language, units: Readonly<Record<string, string>>): string {
  if (Array.isArray(value)) {
    const said = value.map((one) => sayValue(one, key, language, units))
    const listed = said.slice(0, most).join(', ')
    return said.length > most ? saySentence(words.more[language], { listed, n: said.length - most }, language) : listed
  }
  if (typeof value === 'boolean') return words[value ? 'yes' : 'no'][language]
  if (typeof value === 'number') return rupiah.has(key) ? formatRupiah(value) : formatNumber(value)
  if (typeof value !== 'string') return words.none[language]
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDay(value, language)
  if (/^\d{4}-\d{2}$/.test(value)) return formatMonth(value, language)
  if (uuid.test(value)) return units[value] ?? value
  if (key === 'refused' && isRefusal(value)) return sentenceOf(value)[language]
  if (typed.has(key)) return value
  if (key === 'ofActions') return actionName(value, language)
  if (key === 'ofModule') return moduleName(value, language)
  if (key === 'role' && isRole(value)) return roleNames[value][language]
  const code = `value-${value}`
  if (isIn(valueWords, code)) return valueWords[code][language]
  return pkk.has(key) ? `${value.slice(0, 1).toUpperCase()}${value.slice(1).replaceAll('-', ' ')}` : value
}

/** Fields with text that somebody wrote. */
const typed = new Set(['name', 'reason', 'change-name'])
/** Fields with codes of PKK. */
const pkk = new Set(['category', 'kind', 'level', 'office', 'change-level', 'change-stage'])

function isIn<W extends object>(dictionary: W, key: PropertyKey): key is keyof W {
  return Object.hasOwn(dictionary, key)
}

/** The areas that rows point to, by the ids in them. */
export function idsIn(rows: readonly Pick<Told, 'detail'>[]): string[] {
  const ids = rows
    .flatMap(({ detail }) => Object.values(detail).flat())
    .filter((value) => typeof value === 'string' && uuid.test(value))
  return [...new Set(ids as string[])]
}
