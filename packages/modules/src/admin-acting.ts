import { useQuery } from '@tanstack/react-query'
import { type Day, today } from '@melati/domain/day'
import { createContext, use } from 'react'
import { type ApiOutputs, useApi } from './admin-api.ts'

export type WhoAmI = ApiOutputs['accounts']['whoAmI']
export type Acting = NonNullable<WhoAmI['acting']>
export type City = ApiOutputs['cities']['settings']

interface Context {
  readonly me: WhoAmI
  readonly acting: Acting
}

const ActingContext = createContext<Context | null>(null)
export const ActingProvider = ActingContext.Provider

/** Who is signed in and as what; only below the signed-in frame. */
export function useActing(): Context {
  const value = use(ActingContext)
  if (value === null) throw new Error('nobody is acting here')
  return value
}

/** What differs in the acting city. The frame has it loaded before any page of a city is drawn. */
export function useCity(): City {
  const api = useApi()
  const { data } = useQuery(api.cities.settings.queryOptions(undefined, { staleTime: 300_000 }))
  if (data === undefined) throw new Error('the city is not loaded')
  return data
}

/** Today on the city's calendar. */
export function useToday(): Day {
  return today(new Date(), useCity().timeZone)
}
