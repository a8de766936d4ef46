import { type Order, orderOf } from '../order.ts'
import type { House } from './houses.ts'
import type { Person } from './people.ts'

/** A house as a cadre enters it; `unitId` answers the id of a unit's key. */
export function registerOrder(
  { id, key, unit, address, since, head, families }: House,
  unitId: (key: string) => string,
): Order {
  return orderOf('households.register', key, {
    householdId: id,
    unitId: unitId(unit),
    address,
    since,
    headId: head.id,
    families: families.map((family) => ({
      familyId: family.id,
      ...(family.kk === undefined ? {} : { kk: family.kk }),
      members: family.members.map(memberOf),
    })),
  })
}

export function memberOf({ id, name, sex, birthDate, relation, nik }: Person) {
  return { personId: id, name, sex, birthDate, relation, ...(nik === undefined ? {} : { nik }) }
}
