import type { Json } from '@melati/client/json'
import type { Overlays, Rows } from '@melati/client/pull/overlay'
import type { CommandId } from '@melati/domain/ids'
import type { LucideIcon } from 'lucide-react'
import type { ComponentType } from 'react'
import type { CadreGuide } from './cadre-guide.ts'

/** A page of the cadre app. `path` is below /cadre, in wouter's form ('/warga/:householdId'). */
export interface CadrePage {
  readonly path: string
  readonly load: () => Promise<{ default: ComponentType }>
  readonly guide?: CadreGuide
}

export interface CadreEntry {
  readonly href: string
  readonly label: { readonly id: string; readonly en: string }
  readonly icon: LucideIcon
  /** Smaller stands first. */
  readonly order: number
}

/** What a module adds to the cadre app: its `cadre.tsx` exports `cadre`. */
export interface CadreModule {
  readonly pages: readonly CadrePage[]
  /** Its tab of the bottom bar; there are four in all. */
  readonly tab?: CadreEntry
  /** What she does most with it: the one filled button of the home page while nothing else needs her, the first of all modules. */
  readonly main?: CadreEntry
  /** Its tiles on the home page. */
  readonly tiles?: readonly CadreEntry[]
  /** What its commands do to the phone's rows before the server has answered. */
  readonly overlays: Overlays
  /** How the outbox names its commands. */
  readonly commandNames: Readonly<Record<string, { readonly id: string; readonly en: string }>>
  /** What tells a command from others of its name in the outbox: of whom, where, what. Empty where the phone does not know. */
  readonly subjectOf?: (input: Json, rows: Rows) => readonly string[]
  /** Where a refused command is opened again in its form; left out for those that have none. */
  readonly fixHrefs?: Readonly<Record<string, (commandId: CommandId) => string>>
}
