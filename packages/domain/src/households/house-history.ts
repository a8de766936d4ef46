import type { Day } from '../day.ts'
import { houseFields, unknownHouse } from './house.ts'
import type { HouseFacts, HouseField, StatedFacts } from './house.ts'

/** A house from a day on, until the next version; `stated` are the facts told as of that day, the others were carried on. */
export type HouseVersion = { since: Day; stated: readonly HouseField[]; facts: HouseFacts }

/** The house as known on a day. `history` is sorted by day, no two of one day. */
export function houseOn(history: readonly HouseVersion[], day: Day): HouseFacts {
  return history.findLast(({ since }) => since <= day)?.facts ?? unknownHouse
}

/**
 * What becomes of a history when some facts are stated as of a day: the versions from that day on; those before it stay. A
 * later version carries the new fact on unless the fact was stated there. So what two people state of different things or
 * days comes out the same whoever arrives first, and of the same thing and day the one who arrives last.
 */
export function versionsFrom(history: readonly HouseVersion[], since: Day, facts: StatedFacts): HouseVersion[] {
  const now = houseFields.filter((field) => facts[field] !== undefined)
  const sameDay = history.find((version) => version.since === since)?.stated ?? []
  const first = {
    since,
    stated: houseFields.filter((field) => now.includes(field) || sameDay.includes(field)),
    facts: withFacts(houseOn(history, since), facts, now),
  }
  const versions: HouseVersion[] = [first]
  let carried = now
  for (const later of history.filter((version) => version.since > since)) {
    carried = carried.filter((field) => !later.stated.includes(field))
    versions.push({ ...later, facts: withFacts(later.facts, facts, carried) })
  }
  return versions
}

function withFacts(before: HouseFacts, facts: StatedFacts, fields: readonly HouseField[]): HouseFacts {
  return { ...before, ...Object.fromEntries(fields.map((field) => [field, facts[field]])) }
}
