import type { Language } from '@melati/ui/language'
import type { ReactNode } from 'react'
import type { ApiOutputs } from './admin-api.ts'
import type { AppRouter } from './app-router.ts'

/** Calls what anyone may call. */
export type PublicCaller = ReturnType<AppRouter['createCaller']>

export type PublicCity = ApiOutputs['cities']['directory'][number]

export interface PublicAddress {
  readonly language: Language
  /** Without the language: '/', '/medan/produk'. */
  readonly path: string
  readonly baseUrl: string
}

/** What a page of a city is asked for. */
export interface PublicAsk {
  readonly at: PublicAddress
  readonly query: URLSearchParams
  readonly city: PublicCity
  readonly caller: PublicCaller
  /** What stood for the names in the page's path. */
  readonly parts: Readonly<Record<string, string>>
}

export interface PublicView {
  readonly title: string
  readonly description: string
  readonly body: ReactNode
  /** The one thing to do here, stuck to the bottom of a phone. */
  readonly action?: ReactNode
  /** Says to machines what the page is about (schema.org). */
  readonly data?: Readonly<Record<string, unknown>>
  /** Small scripts of the public app's build, by name. */
  readonly scripts?: readonly 'order'[]
  /** Seconds for which the server may answer with it again without asking anybody. */
  readonly kept?: number
}

export interface PublicPage {
  /** Below the city's own address; a part that begins with a colon stands for any ('/produk/:code'). */
  readonly path: string
  /** Undefined where there is no such thing, or is no more. */
  readonly view: (ask: PublicAsk) => Promise<PublicView | undefined>
  /** What its link is previewed with, as SVG; the city's own picture where it has none. */
  readonly picture?: (ask: PublicAsk) => Promise<string | undefined>
  /** What a 404 at such an address says, and where it leads. */
  readonly gone?: { readonly title: Sentence; readonly to: { readonly path: string; readonly label: Sentence } }
}

interface Sentence {
  readonly id: string
  readonly en: string
}

/** What a module adds to the public app: its `public.tsx` exports `publicPages`. A city that has it off has none of it. */
export interface PublicModule {
  /** Smaller stands higher. */
  readonly order: number
  readonly nav: { readonly path: string; readonly label: Sentence }
  readonly pages: readonly PublicPage[]
  /** Its part of the city's page; undefined while there is nothing to show. */
  readonly section: (ask: PublicAsk) => Promise<ReactNode>
  /** A line about the city in the list of all cities. */
  readonly line: (ask: PublicAsk) => Promise<string | undefined>
}
