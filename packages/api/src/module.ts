import type { Figures } from '@melati/db/figures/define'
import type { AnyRouter, TRPCRouterRecord } from '@trpc/server'
import type { Services } from './context.ts'
import type { Feeds } from './feed/define.ts'
import type { Operations } from './openapi/operation.ts'
import type { Download } from './http/download-door.ts'
import type { Loop } from './jobs/loop.ts'

/** What a module is called on screen. */
export interface ModuleTitle {
  readonly id: string
  readonly en: string
}

/** A module as the server sees it: its procedures, its figures, what phones may hold of its records. */
export interface Module<R extends TRPCRouterRecord | AnyRouter = TRPCRouterRecord> {
  readonly name: string
  /** A module that cities may switch has one; none for those without which a city is none. */
  readonly title?: ModuleTitle
  readonly router: R
  readonly figures?: Figures
  readonly feeds?: Feeds
  /** What of it other systems may call. */
  readonly operations?: Operations
  /** Work of its own that never ends; it looks itself which tenants have the module on. */
  readonly loops?: readonly ((services: Services) => Loop)[]
  /** Files for everyone. */
  readonly downloads?: readonly Download[]
}

export function defineModule<const R extends TRPCRouterRecord>(module: Module<R>): Module<R> {
  return module
}
