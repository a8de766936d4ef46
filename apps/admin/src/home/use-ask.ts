import { type ApiOutputs, useApi } from '@melati/modules/admin-api'
import type { Ask } from '@melati/modules/admin-home'
import { useQueryClient } from '@tanstack/react-query'
import type { FetchQueryOptions } from '@tanstack/react-query'
import { useMemo } from 'react'

interface Queried {
  readonly queryOptions: (input: unknown) => FetchQueryOptions
}

/** The procedures as plain functions that read through the cache, so that home and a page ask once. */
export function useAsk(): Ask {
  const api = useApi()
  const queries = useQueryClient()
  return useMemo(() => {
    const all = api as unknown as Readonly<Record<keyof ApiOutputs, Readonly<Record<string, Queried>>>>
    const proceduresOf = (module: keyof ApiOutputs) =>
      new Proxy(
        {},
        {
          get: (_, procedure) => async (input: unknown) => {
            const queried = all[module][String(procedure)]
            if (queried === undefined) throw new Error(`no procedure ${module}.${String(procedure)}`)
            return queries.fetchQuery({ staleTime: 15_000, ...queried.queryOptions(input) })
          },
        },
      )
    return new Proxy({}, { get: (_, module) => proceduresOf(module as keyof ApiOutputs) }) as Ask
  }, [api, queries])
}
