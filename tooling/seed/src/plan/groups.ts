import { addDays, Day } from '@melati/domain/day'
import type { GroupKind, GroupLevel } from '@melati/domain/up2k/group'
import type { Desk } from '../accounts-of-city.ts'
import { type Calendar, later } from '../calendar.ts'
import type { DemoCity } from '../cities.ts'
import { contoh } from '../contoh.ts'
import { Dice } from '../dice.ts'
import { groupNames } from '../goods.ts'
import { idOf } from '../ids.ts'
import { orderOf } from '../order.ts'
import type { Dated } from './dated.ts'
import { type House, isOf } from './houses.ts'
import type { Person } from './people.ts'
import type { PlannedWard } from './tree.ts'

export interface Group {
  readonly id: string
  readonly key: string
  readonly kind: GroupKind
  readonly unit: string
  readonly name: string
  readonly level: GroupLevel
  readonly since: Day
  readonly members: readonly string[]
  readonly by: Desk
}

const levels = [
  ['pemula', 46],
  ['madya', 30],
  ['utama', 16],
  ['mandiri', 7],
  ['koperasi', 1],
] as const satisfies readonly (readonly [GroupLevel, number])[]

/**
 * The groups of a kelurahan and who is in them: in nine of ten at least one, where its women live. In full depth the first
 * is all of one dasawisma, so that its own cadre has a group as well.
 */
export function planGroups(
  ward: PlannedWard,
  houses: readonly House[],
  { begin, end }: Calendar,
  { gone, by }: { gone: ReadonlySet<string>; by: Desk },
): Group[] {
  const dice = new Dice('groups', ward.code)
  const people = houses
    .filter(({ since }) => since <= begin)
    .flatMap(({ unit, families }) => families.flatMap(({ members }) => members.map((one) => ({ ...one, unit }))))
    .filter((one) => isOf(one, begin, 21, 58) && !gone.has(one.id))
  const women = people.filter(({ sex }) => sex === 'P')
  const poklak = ward.isDeep ? dice.whole(3, 4) : dice.falls(0.93) ? 1 + Number(dice.falls(0.12)) : 0
  const poksus = ward.isDeep || dice.falls(0.08) ? 1 : 0
  const names = dice.some(groupNames, poklak + poksus)
  return names.flatMap((name, n) => {
    const kind: GroupKind = n < poklak ? 'poklak' : 'poksus'
    const isFirst = ward.isDeep && n === 0
    const near = isFirst ? women.filter(({ unit }) => unit === ward.dasawisma[0]?.key) : women
    const members = dice.some(near, dice.whole(5, kind === 'poksus' ? 9 : 15))
    const [first] = members
    if (members.length < 5 || first === undefined) return []
    const key = `${ward.code} ${kind} ${kind === 'poklak' ? n + 1 : 1}`
    const home = isFirst ? first.unit : first.unit.slice(0, first.unit.lastIndexOf('/'))
    const isNew = n > 0 && kind === 'poklak' && dice.falls(0.3)
    const unit = kind === 'poksus' || (n > 0 && dice.falls(0.3)) ? ward.code : home
    return {
      id: idOf('group', key),
      key,
      kind,
      unit,
      name: contoh(kind === 'poksus' ? `Poksus ${name}` : name),
      level: isNew ? 'pemula' : dice.weighed(levels),
      since: isNew
        ? dice.day(begin, addDays(end, -60))
        : later(dice.day(Day.parse('2016-02-01'), begin), couldBe(ward, unit, members)),
      members: members.map(({ id }) => id),
      by,
    }
  })
}

const eighteenYears = Math.ceil(18 * 365.25)

/** No group is older than its area, nor than the day its youngest member came of age. */
function couldBe({ units }: PlannedWard, key: string, members: readonly Person[]): Day {
  const area = units.filter((one) => one.key === key).map(({ since }) => since)
  return [...area, ...members.map(({ birthDate }) => addDays(birthDate, eighteenYears))].reduce(later)
}

const offices = ['ketua', 'sekretaris', 'bendahara'] as const

export function startOrder(group: Group, unitId: (key: string) => string): Dated {
  const { id, key, kind, name, level, since, by } = group
  const members = group.members.map((personId, n) => ({
    membershipId: idOf('membership', key, personId),
    personId,
    office: offices[n] ?? ('anggota' as const),
  }))
  const input = { groupId: id, kind, unitId: unitId(group.unit), name, level, since, members }
  return { on: since, by, order: orderOf('up2k.startGroup', key, input) }
}

const above = { pemula: 'madya', madya: 'utama', utama: 'mandiri', mandiri: undefined, koperasi: undefined } as const

/** One group in eight was raised a level since the city began. */
export function planRaises(groups: readonly Group[], { begin, end }: Calendar): Dated[] {
  return groups.flatMap(({ id, key, level, since }) => {
    const dice = new Dice('raise', key)
    const next = above[level]
    if (next === undefined || since >= begin || !dice.falls(0.13)) return []
    const on = dice.day(addDays(begin, 20), end)
    const input = { groupId: id, level: next, decidedOn: on, reason: 'Pembinaan dan pembukuan setahun baik' }
    return [{ on, by: 'board' as const, order: orderOf('up2k.setLevel', key, input) }]
  })
}

/** How much of a group's line each city knows. */
export const lineOf = (city: DemoCity, group: Group) => new Dice('line', group.key).pick(city.lines)
