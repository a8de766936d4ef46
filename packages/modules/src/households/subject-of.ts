import type { Json } from '@melati/client/json'
import type { Rows } from '@melati/client/pull/overlay'
import { RegisterHousehold } from '@melati/domain/households/register-household'
import { idIn } from './cadre/id-in.ts'
import { findHousehold, homeOf } from './find-rows.ts'

/** Whom a command is about and where: the person it names or the head, then the address. */
export function subjectOf(input: Json, rows: Rows): readonly string[] {
  const [householdId, personId] = [idIn(input, 'householdId'), idIn(input, 'personId')]
  // A registration that was refused lies in no row, but she may still read what she wrote.
  const house =
    findHousehold(rows, householdId ?? '') ?? homeOf(rows, personId ?? '') ?? RegisterHousehold.safeParse(input).data
  if (house === undefined) return []
  const people: readonly { readonly personId: string; readonly name: string }[] = house.families.flatMap(
    ({ members }) => [...members],
  )
  const who = people.find((one) => one.personId === personId) ?? people.find((one) => one.personId === house.headId)
  return who === undefined ? [house.address] : [who.name, house.address]
}
