import * as z from 'zod/mini'
import { mayReach } from '../actor.ts'
import type { Actor } from '../actor.ts'
import { ageOn, Day } from '../day.ts'
import { PersonId } from '../ids.ts'
import { parseNik } from '../identity/nik.ts'
import { allow, refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import { warn } from '../warning.ts'
import type { PersonState } from './household-state.ts'
import { oldest } from './new-member.ts'

export const CorrectBirthDate = z.object({ personId: PersonId, birthDate: Day })
export type CorrectBirthDate = z.infer<typeof CorrectBirthDate>

/** `nik` where the caller may read it, to warn of a difference. */
export type CorrectBirthDateState = { person: PersonState | null; nik: string | null }

export type CorrectedBirthDate = { personId: PersonId; birthDate: Day; was: Day }

/**
 * The new date may lie after the day the person joined the household: what was wrong is the birth date, and a person counts only once born.
 */
export function decideCorrectBirthDate(
  order: CorrectBirthDate,
  state: CorrectBirthDateState,
  actor: Actor,
  today: Day,
): Decision<CorrectedBirthDate> {
  const { person } = state
  if (!person) return refuse('not-found', { field: 'personId' })
  if (!person.membership) return refuse('person-not-here', { field: 'personId' })
  if (!mayReach(actor, person.membership.unit)) return refuse('outside-your-area', { field: 'personId' })
  if (order.birthDate > today) return refuse('future-date', { field: 'birthDate' })
  if (person.diedOn !== null && order.birthDate > person.diedOn)
    return refuse('birth-after-death', { field: 'birthDate', hint: { diedOn: person.diedOn } })
  if (ageOn(order.birthDate, person.diedOn ?? today) > oldest) return refuse('too-old', { field: 'birthDate' })
  const nik = state.nik === null ? null : parseNik(state.nik, today)
  const differs = nik?.ok === true && !nik.candidates.includes(order.birthDate)
  return allow(
    { personId: person.personId, birthDate: order.birthDate, was: person.birthDate },
    differs ? [warn('nik-birth-date-differs', { field: 'birthDate' })] : [],
  )
}
