import type { Day } from '../day.ts'
import { noFigures } from '../figures.ts'
import type { Figures } from '../figures.ts'
import type { GroupId, PersonId, SaleId, UnitId } from '../ids.ts'
import { lastDay, periodOf } from '../period.ts'
import type { Period } from '../period.ts'
import type { GroupLevel } from './group.ts'

/** Groups and members by level as form 4.22 has them (handbook/pkk.md 3.7), all members, and the month's sales in pieces and rupiah. */
export const up2kColumns = [
  'groups_pemula',
  'members_pemula',
  'groups_madya',
  'members_madya',
  'groups_utama',
  'members_utama',
  'groups_mandiri',
  'members_mandiri',
  'groups_koperasi',
  'members_koperasi',
  'members',
  'sales',
  'sales_rupiah',
] as const
export type Up2kColumn = (typeof up2kColumns)[number]
export type Up2kFigures = Figures<Up2kColumn>

/** Ranges are half-open, `[from, to)`, and have no end while `to` is null. */
type Range = { from: Day; to: Day | null }

export type GroupFact = Range & { groupId: GroupId; unitId: UnitId }
export type LevelFact = Range & { groupId: GroupId; level: GroupLevel }
export type GroupMembershipFact = Range & { groupId: GroupId; personId: PersonId }
export type SaleFact = { saleId: SaleId; groupId: GroupId; soldOn: Day; total: number }

export type Up2kFacts = {
  groups: readonly GroupFact[]
  levels: readonly LevelFact[]
  memberships: readonly GroupMembershipFact[]
  sales: readonly SaleFact[]
}

/**
 * Counts every group's unit: groups and members at the level of the period's last day, sales by the month of the day sold. A group has one
 * level, so none is counted twice; a person in two groups counts in each. This is the meaning of the figures: the recount in SQL must
 * give the same.
 */
export function foldUp2k(facts: Up2kFacts, period: Period): Map<UnitId, Up2kFigures> {
  const day = lastDay(period)
  const byUnit = new Map<UnitId, Up2kFigures>()
  const figuresOf = (unitId: UnitId): Up2kFigures => {
    const figures = byUnit.get(unitId) ?? noFigures(up2kColumns)
    byUnit.set(unitId, figures)
    return figures
  }
  const levelOf = new Map(facts.levels.filter((fact) => holds(fact, day)).map(({ groupId, level }) => [groupId, level]))
  const unitOf = new Map(facts.groups.map(({ groupId, unitId }) => [groupId, unitId]))
  const standing = new Set<GroupId>()
  for (const group of facts.groups) {
    const level = levelOf.get(group.groupId)
    if (!level || !holds(group, day)) continue
    standing.add(group.groupId)
    figuresOf(group.unitId)[`groups_${level}`] += 1
  }
  for (const membership of facts.memberships) {
    const [level, unitId] = [levelOf.get(membership.groupId), unitOf.get(membership.groupId)]
    if (!level || !unitId || !standing.has(membership.groupId) || !holds(membership, day)) continue
    const figures = figuresOf(unitId)
    figures[`members_${level}`] += 1
    figures.members += 1
  }
  for (const sale of facts.sales) {
    const unitId = unitOf.get(sale.groupId)
    if (!unitId || periodOf(sale.soldOn) !== period) continue
    const figures = figuresOf(unitId)
    figures.sales += 1
    figures.sales_rupiah += sale.total
  }
  return byUnit
}

function holds(range: Range, day: Day): boolean {
  return range.from <= day && (range.to === null || day < range.to)
}
