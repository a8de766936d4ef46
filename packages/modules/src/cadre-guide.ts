import type { Sentence } from '@melati/ui/words'
import { createContext } from 'react'

/** How a page is used, in a few short sentences; it is in the app and needs no network. */
export interface CadreGuide {
  readonly title: Sentence
  readonly steps: readonly Sentence[]
}

/** The guide of the page that is open; the app fills it from its modules' pages. */
export const GuideContext = createContext<CadreGuide | undefined>(undefined)
