/** The pages of a registration, as they stand in its address. `hubungan` and `orang` are of one member each. */
export const steps = ['dasawisma', 'rumah', 'kepala', 'kk', 'anggota', 'hubungan', 'orang', 'periksa'] as const
export type Step = (typeof steps)[number]

export const isStep = (text: string | undefined): text is Step =>
  (steps as readonly (string | undefined)[]).includes(text)

/** Where a page stands among the others; she who has one dasawisma is not asked for it. */
export interface Way {
  readonly draftId: string
  readonly choosesUnit: boolean
  readonly reviewed: boolean
}

const topics = ['dasawisma', 'rumah', 'kepala', 'kk', 'anggota', 'periksa'] as const
export type Topic = (typeof topics)[number]

export const topicOf = (step: Step): Topic => (step === 'hubungan' || step === 'orang' ? 'anggota' : step)

const topicsOf = ({ choosesUnit }: Pick<Way, 'choosesUnit'>) =>
  topics.filter((topic) => choosesUnit || topic !== 'dasawisma')

export function progressOf(step: Step, way: Pick<Way, 'choosesUnit'>): { step: number; total: number } {
  const all = topicsOf(way)
  return { step: all.indexOf(topicOf(step)) + 1, total: all.length }
}

export const firstStep = (way: Pick<Way, 'choosesUnit'>): Step => (way.choosesUnit ? 'dasawisma' : 'rumah')

export const hrefOf = (draftId: string, step: Step, at?: number): string =>
  `/warga/baru/${draftId}/${step}${at === undefined ? '' : `/${at}`}`

/** From a page that is filled in. `at` is whom a page of one member is about. */
export function nextHref(step: Step, way: Way, at?: number): string {
  if (step === 'hubungan') return hrefOf(way.draftId, 'orang', at)
  if (way.reviewed) return hrefOf(way.draftId, 'periksa')
  if (step === 'orang') return hrefOf(way.draftId, 'anggota')
  const all = topicsOf(way)
  return hrefOf(way.draftId, all[all.indexOf(topicOf(step)) + 1] ?? 'periksa')
}

export function backHref(step: Step, way: Way, at?: number): string {
  if (step === 'orang') return hrefOf(way.draftId, 'hubungan', at)
  if (step === 'hubungan') return hrefOf(way.draftId, 'anggota')
  if (way.reviewed && step !== 'periksa') return hrefOf(way.draftId, 'periksa')
  const all = topicsOf(way)
  const before = all[all.indexOf(topicOf(step)) - 1]
  return before === undefined ? '/warga' : hrefOf(way.draftId, before)
}

/** Where a field that the server refused is put right; the check page where it named none, or one that is not asked. */
export function fieldHref(field: string | undefined, { draftId, choosesUnit }: Way): string {
  const section = field === undefined ? 'periksa' : sectionOf(field)
  const [, at] = /^orang-(\d+)$/.exec(section) ?? []
  if (at !== undefined) return at === '0' ? hrefOf(draftId, 'kepala') : hrefOf(draftId, 'orang', Number(at))
  const isAsked = isStep(section) && (choosesUnit || section !== 'dasawisma')
  return hrefOf(draftId, isAsked ? section : 'periksa')
}

/** The page, or part of the check page, that a field of the order stands on: 'families.0.members.2.nik' is person 2. */
export function sectionOf(field: string): string {
  const person = /^families\.0\.members\.(\d+)/.exec(field)
  if (person) return `orang-${person[1]}`
  if (field.startsWith('families.0.kk')) return 'kk'
  if (field === 'headId' || field.startsWith('families')) return 'orang-0'
  return field === 'unitId' ? 'dasawisma' : 'rumah'
}
