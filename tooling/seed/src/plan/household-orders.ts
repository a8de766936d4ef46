import { Dice } from '../dice.ts'
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

/** How a house is, as the cadre sees it on the day she writes it down; undefined where she has not been yet. */
export function describeOrder({ key, id, since }: House): Order | undefined {
  const dice = new Dice('state of a house', key)
  if (!dice.falls(0.92)) return undefined
  const latrine = dice.falls(0.95)
  const water = dice.weighed([
    [['pdam'], 60],
    [['sumur'], 28],
    [['pdam', 'sumur'], 8],
    [['lainnya'], 3],
    [['sungai'], 1],
  ] as const)
  const facts = {
    fit: dice.falls(0.9),
    trash: dice.falls(0.8),
    drain: dice.falls(0.75),
    latrine,
    mck: latrine && dice.falls(0.8),
    water,
    food: dice.falls(0.98) ? ('beras' as const) : ('non-beras' as const),
  }
  return orderOf('households.describeHouse', key, { householdId: id, since, facts })
}
