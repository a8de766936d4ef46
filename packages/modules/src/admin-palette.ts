import type { Role } from '@melati/domain/roles'
import type { Sentence } from '@melati/ui/words'
import type { LucideIcon } from 'lucide-react'
import type { UnitId } from '@melati/domain/ids'
import type { Ask } from './admin-home.ts'

/** Something one can begin from anywhere, such as adding a group. */
export interface PaletteAction {
  readonly label: Sentence
  readonly href: string
  readonly roles: readonly Role[]
  readonly icon: LucideIcon
}

export interface FoundItem {
  readonly key: string
  readonly label: string
  readonly detail: string
  readonly href: string
}

/** Looks for things by name, from so many letters on. */
export interface PaletteFinder {
  readonly key: string
  readonly title: Sentence
  readonly roles: readonly Role[]
  readonly icon: LucideIcon
  readonly order: number
  readonly letters: number
  /** Names of residents: never kept among what was opened last. */
  readonly isPersonal?: true
  readonly find: (
    ask: Ask,
    text: string,
    area: { readonly unitId: UnitId; readonly kind: (kind: string) => string },
  ) => Promise<readonly FoundItem[]>
}

/** What a module adds to the command palette: its `admin/palette.ts` exports `palette`. */
export interface PaletteParts {
  readonly actions?: readonly PaletteAction[]
  readonly finders?: readonly PaletteFinder[]
}
