import type { Figures } from '@melati/db/figures/define'
import type { Feeds } from '@melati/api/feed/define'
import type { Operations } from '@melati/api/openapi/operation'
import type { Module, ModuleTitle } from '@melati/api/module'
import { router } from '@melati/api/trpc'
import * as registry from './registry.ts'

type Registry = typeof registry

/** `modules.procedure` for every module of the registry, typed by what each one says of itself. */
type Routes = { [Name in keyof Registry]: Registry[Name]['router'] }

const modules: readonly Module[] = Object.values(registry)

export const appRouter = router(
  Object.fromEntries(modules.map((module) => [module.name, module.router])) as unknown as Routes,
)

export type AppRouter = typeof appRouter

export const allFigures: readonly Figures[] = modules.flatMap((module) => (module.figures ? [module.figures] : []))

export const moduleTitles: Readonly<Record<string, ModuleTitle>> = Object.fromEntries(
  modules.flatMap(({ name, title }) => (title === undefined ? [] : [[name, title]])),
)

/** What other systems may call, by path. */
export const allOperations: Operations = Object.fromEntries(
  modules.flatMap(({ name, operations = {} }) =>
    Object.entries(operations).map(([procedure, one]) => [`${name}.${procedure}`, one]),
  ),
)

export const allFeeds: Feeds = Object.assign({}, ...modules.map((module) => module.feeds ?? {}))

export const allLoops = modules.flatMap((module) => module.loops ?? [])

export const allDownloads = modules.flatMap((module) => module.downloads ?? [])
