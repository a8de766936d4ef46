import * as z from 'zod/mini'
import { mayReach } from '../actor.ts'
import type { Actor } from '../actor.ts'
import { Day } from '../day.ts'
import { PersonId } from '../ids.ts'
import { allow, refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import { warningsWithout } from './gone.ts'
import type { HouseholdState, PersonState } from './household-state.ts'

export const RecordDeath = z.object({ personId: PersonId, diedOn: Day })
export type RecordDeath = z.infer<typeof RecordDeath>

/** `household` is the one the person lives in. */
export type RecordDeathState = { person: PersonState | null; household: HouseholdState | null }

export type RecordedDeath = { personId: PersonId; diedOn: Day }

/** The membership stays open: whoever died no longer counts, from the day of death on, and remains on the household's page. */
export function decideRecordDeath(
  order: RecordDeath,
  state: RecordDeathState,
  actor: Actor,
  today: Day,
): Decision<RecordedDeath> {
  const { person, household } = state
  if (!person) return refuse('not-found', { field: 'personId' })
  if (!person.membership) return refuse('person-not-here', { field: 'personId' })
  if (!mayReach(actor, person.membership.unit)) return refuse('outside-your-area', { field: 'personId' })
  if (person.diedOn !== null) return refuse('person-dead', { field: 'personId' })
  if (order.diedOn > today) return refuse('future-date', { field: 'diedOn' })
  if (order.diedOn < person.birthDate)
    return refuse('birth-after-death', { field: 'diedOn', hint: { birthDate: person.birthDate } })
  return allow(
    { personId: person.personId, diedOn: order.diedOn },
    household ? warningsWithout(household, person.personId) : [],
  )
}
