import { ageOn } from '@melati/domain/day'
import type { Desk } from '../accounts-of-city.ts'
import type { Calendar } from '../calendar.ts'
import { contoh } from '../contoh.ts'
import { Dice } from '../dice.ts'
import { idOf } from '../ids.ts'
import { orderOf } from '../order.ts'
import type { Dated } from './dated.ts'
import { memberOf } from './household-orders.ts'
import { type House, isOf } from './houses.ts'
import type { Person } from './people.ts'

/** What happened in the houses of a kelurahan since the city began, and who is no longer where she was. */
export interface Life {
  readonly dated: readonly Dated[]
  readonly gone: ReadonlySet<string>
}

export function planLife(houses: readonly House[], { begin, end }: Calendar, by: Desk): Life {
  const dated: Dated[] = []
  const gone = new Set<string>()
  for (const house of houses) {
    if (house.since > begin) continue
    const dice = new Dice('life', house.key)
    const happened =
      born(house, dice, { begin, end }) ?? died(house, dice, { begin, end }) ?? left(house, dice, { begin, end })
    if (happened === undefined) continue
    dated.push(...happened.orders.map((order) => ({ order, by, on: happened.on })))
    if (happened.gone !== undefined) gone.add(happened.gone)
  }
  return { dated, gone }
}

function born({ key, id, families, folk }: House, dice: Dice, { begin, end }: Calendar) {
  for (const family of families) {
    const mother = family.members.find((one) => one.relation === 'istri' && isOf(one, begin, 20, 38))
    const hasBaby = family.members.some(({ birthDate }) => ageOn(birthDate, begin) < 1)
    if (mother === undefined || hasBaby || !dice.falls(0.09)) continue
    const on = dice.day(begin, end)
    const sex = dice.falls(0.51) ? 'L' : 'P'
    const baby = {
      id: idOf('person', key, 'bayi'),
      name: contoh(folk.name(sex)),
      sex,
      birthDate: on,
      relation: 'anak',
    } as const
    const input = { ...memberOf(baby), householdId: id, familyId: family.id, since: on }
    return { on, gone: undefined, orders: [orderOf('households.addMember', `${key} bayi`, input)] }
  }
  return undefined
}

function died({ key, id, families, head }: House, dice: Dice, { begin, end }: Calendar) {
  const people = families.flatMap(({ members }) => members)
  const elder = people.find((one) => isOf(one, begin, 67, 110))
  if (elder === undefined || people.length < 2 || !dice.falls(0.09)) return undefined
  const on = dice.day(begin, end)
  const heir = families[0]?.members.find((one) => one !== elder && isOf(one, begin, 18, 110))
  if (elder === head && heir === undefined) return undefined
  const death = orderOf('households.recordDeath', key, { personId: elder.id, diedOn: on })
  const named =
    elder === head && heir !== undefined
      ? [orderOf('households.nameHead', key, { householdId: id, headId: heir.id })]
      : []
  return { on, gone: elder.id, orders: [death, ...named] }
}

function left({ key, families }: House, dice: Dice, { begin, end }: Calendar) {
  const grown = families
    .flatMap(({ members }) => members)
    .find((one) => one.relation === 'anak' && isOf(one, begin, 19, 28))
  if (grown === undefined || !dice.falls(0.06)) return undefined
  const on = dice.day(begin, end)
  return { on, gone: grown.id, orders: [orderOf('households.leave', key, { personId: grown.id, leftOn: on })] }
}

/** A daughter marries into another house, `pairs` times where there are so many. */
export function planWeddings(
  houses: readonly House[],
  life: Life,
  { begin, end }: Calendar,
  by: Desk,
  pairs: number,
): Life {
  const single = (sex: Person['sex']) =>
    houses.flatMap((house) =>
      house.since > begin
        ? []
        : house.families.flatMap((family) =>
            family.members
              .filter(
                (one) =>
                  one.relation === 'anak' && one.sex === sex && isOf(one, begin, 20, 29) && !life.gone.has(one.id),
              )
              .map((person) => ({ house, family, person })),
          ),
    )
  const [brides, grooms] = [single('P'), single('L')]
  const gone = new Set(life.gone)
  const dated: Dated[] = []
  for (const { house, person } of brides) {
    if (dated.length === pairs) break
    const groom = grooms.find((one) => one.house !== house && !gone.has(one.person.id))
    if (groom === undefined) break
    const on = new Dice('wedding', person.id).day(begin, end)
    const input = {
      personId: person.id,
      householdId: groom.house.id,
      familyId: groom.family.id,
      relation: 'menantu' as const,
      since: on,
    }
    gone.add(person.id).add(groom.person.id)
    dated.push({ on, by, order: orderOf('households.movePerson', person.id, input) })
  }
  return { dated: [...life.dated, ...dated], gone }
}

/** Somebody entered a second time, elsewhere: what two cadres do who do not know of each other (F-033). */
export function planTwice(houses: readonly House[], { begin, end }: Calendar, by: Desk, times: number): Dated[] {
  const numbered = houses.flatMap(({ families }) =>
    families.flatMap(({ members }) => members.filter((one) => one.nik !== undefined && isOf(one, begin, 20, 60))),
  )
  const hosts = houses.filter(({ since, families }) => since <= begin && families.length === 1).toReversed()
  return numbered
    .filter((_, n) => n % 7 === 0)
    .slice(0, times)
    .flatMap((person, n) => {
      const host = hosts[n]
      const family = host?.families[0]
      if (host === undefined || family === undefined || family.members.includes(person)) return []
      const on = new Dice('twice', person.id).day(begin, end)
      const again = memberOf({ ...person, id: idOf('person', person.id, 'lagi'), relation: 'famili-lain' })
      return [
        {
          on,
          by,
          order: orderOf('households.addMember', `${person.id} lagi`, {
            ...again,
            householdId: host.id,
            familyId: family.id,
            since: on,
          }),
        },
      ]
    })
}
