import type { Day } from '@melati/domain/day'
import type { UnitId } from '@melati/domain/ids'
import type { Role } from '@melati/domain/roles'
import type { TenantSettings } from '@melati/domain/settings'
import type { UnitKind } from '@melati/domain/units'
import { type Sentence, saySentence } from '@melati/ui/words'
import type { ApiInputs, ApiOutputs } from './admin-api.ts'

/** The procedures as plain functions: `ask.boards.expiring({ limit: 5 })`. */
export type Ask = {
  readonly [M in keyof ApiOutputs]: {
    readonly [P in keyof ApiOutputs[M]]: (input: ApiInputs[M][P & keyof ApiInputs[M]]) => Promise<ApiOutputs[M][P]>
  }
}

/** Where and as whom somebody is at home. */
export interface HomeArea {
  readonly role: Role
  /** Her area; null for the operator of the platform. */
  readonly unit: { readonly unitId: UnitId; readonly kind: UnitKind } | null
  readonly today: Day
  readonly calendar: TenantSettings['calendar'] | null
}

/** One thing that waits: what it is, what about it, and where it is done. */
export interface WaitingRow {
  readonly key: string
  readonly title: string
  readonly detail: Sentence
  readonly href: string
}

export interface Waiting {
  /** How many wait; with `isMore` at least so many. */
  readonly count: number
  readonly isMore: boolean
  /** The first few. */
  readonly rows: readonly WaitingRow[]
}

/** A kind of work that comes to somebody, such as terms that end. It is in the queue of home while something waits. */
export interface WaitingKind {
  readonly key: string
  readonly roles: readonly Role[]
  readonly title: Sentence
  /** Where all of it is. */
  readonly href: string
  /** Smaller stands higher. */
  readonly order: number
  readonly find: (ask: Ask, area: HomeArea) => Promise<Waiting>
}

/** More bars than these nobody takes in at a glance. */
export const mostBars = 5

/** What share of the units below has something. */
export interface Measure {
  readonly key: string
  /** Who may open the list of what is missing. */
  readonly roles: readonly Role[]
  /** Who sees its bar on home, at most `mostBars` for one role; all of `roles` by default. */
  readonly bars?: readonly Role[]
  readonly order: number
  /** 'Kelurahan dengan pengurus', by the kind that is counted. */
  readonly title: Sentence
  readonly means: Sentence
  readonly of: UnitKind
  readonly find: (ask: Ask, unitId: UnitId) => Promise<{ readonly total: number; readonly have: number }>
  /** Units that have not, a page at a time. */
  readonly missing: (ask: Ask, unitId: UnitId, cursor: string | undefined) => Promise<Missing>
  /** Where it is put right for one unit; undefined where a role only looks. */
  readonly mendHref?: (unitId: UnitId) => string
}

export interface Missing {
  readonly rows: readonly {
    readonly unitId: UnitId
    readonly kind: UnitKind
    readonly name: string
    readonly code: string | null
    readonly path: readonly { readonly kind: UnitKind; readonly name: string }[]
  }[]
  readonly next: string | null
}

/** A step of a city's first days. It is done when the facts say so; nobody ticks it. */
export interface FirstStep {
  readonly key: string
  readonly order: number
  readonly title: Sentence
  readonly href: string
  readonly find: (ask: Ask, rootUnitId: UnitId) => Promise<{ readonly have: number; readonly total: number }>
}

/** What a module adds to home: its `admin/home.ts` exports `home`, and home finds it there. */
export interface HomeParts {
  readonly waiting?: readonly WaitingKind[]
  readonly measures?: readonly Measure[]
  readonly firstSteps?: readonly FirstStep[]
}

/** A sentence of a dictionary with its values put in, in both languages. */
export function said(sentence: Sentence, values: Readonly<Record<string, string | number>> = {}): Sentence {
  return { id: saySentence(sentence.id, values, 'id'), en: saySentence(sentence.en, values, 'en') }
}

interface Covering {
  readonly levels: readonly { readonly kind: UnitKind; readonly total: number; readonly have: number }[]
  readonly rows: Missing['rows']
  readonly next: string | null
}

/** `find` and `missing` of a measure that a `coverageOf` procedure answers. */
export function measureBy(
  of: UnitKind,
  call: (ask: Ask, input: { unitId: UnitId; without?: UnitKind; cursor?: string; limit?: number }) => Promise<Covering>,
): Pick<Measure, 'of' | 'find' | 'missing'> {
  return {
    of,
    find: async (ask, unitId) => shareOf(await call(ask, { unitId }), of),
    missing: (ask, unitId, cursor) =>
      call(ask, { unitId, without: of, limit: 50, ...(cursor === undefined ? {} : { cursor }) }),
  }
}

export function shareOf({ levels }: Pick<Covering, 'levels'>, of: UnitKind): { total: number; have: number } {
  const { total = 0, have = 0 } = levels.find(({ kind }) => kind === of) ?? {}
  return { total, have }
}
