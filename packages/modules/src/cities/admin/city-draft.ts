import type { Language } from '@melati/domain/settings'
import type { TimeZone } from '@melati/domain/time-zone'
import type { ApiInputs, ApiOutputs } from '../../admin-api.ts'
import type { Levels } from './level-fields.tsx'

type Standard = ApiOutputs['cities']['suggest']
type Wish = Omit<ApiInputs['cities']['onboard'], 'id' | 'code' | 'board'>

/** What a city is made with, besides its region and its first board member. */
export interface CityDraft extends Levels {
  readonly name: string
  readonly slug: string
  readonly timeZone: TimeZone
  readonly languages: readonly Language[]
  readonly modules: readonly string[]
}

/** Each is one line of the review, and one thing to change. */
export const parts = ['name', 'slug', 'levels', 'timeZone', 'languages', 'modules'] as const
export type Part = (typeof parts)[number]

export function draftOf(standard: Standard, changes: Partial<CityDraft>): CityDraft {
  const { levels, labels, timeZone, languages, modules, slug, region } = standard
  return { name: region.name, slug: slug ?? '', levels, labels, timeZone, languages, modules, ...changes }
}

/** Only what was changed is ordered: the rest has its standard on the server. */
export function wishOf({ levels, languages, modules, ...changes }: Partial<CityDraft>): Wish {
  return {
    ...changes,
    ...(levels === undefined ? {} : { levels: [...levels] }),
    ...(languages === undefined ? {} : { languages: [...languages] }),
    ...(modules === undefined ? {} : { modules: [...modules] }),
  }
}
