import type { Day } from '../day.ts'
import type { GroupId, PersonId, SaleId, UnitId } from '../ids.ts'
import type { GroupFact, GroupMembershipFact, LevelFact, SaleFact, Up2kFacts } from '../up2k/fold.ts'
import type { GroupLevel } from '../up2k/group.ts'

type Open<Fact> = Fact & { to: Day | null }

/** Groups and their sales kept in memory: what decisions become when they are written, for tests that run whole histories. */
export class GroupBook implements Up2kFacts {
  readonly groups: Open<GroupFact>[] = []
  readonly levels: Open<LevelFact>[] = []
  readonly memberships: Open<GroupMembershipFact>[] = []
  readonly sales: SaleFact[] = []

  start(order: {
    groupId: GroupId
    unitId: UnitId
    level: GroupLevel
    since: Day
    members: readonly { personId: PersonId }[]
  }): void {
    const { groupId, unitId, level, since } = order
    this.groups.push({ groupId, unitId, from: since, to: null })
    this.levels.push({ groupId, level, from: since, to: null })
    for (const { personId } of order.members) this.join({ groupId, personId, since })
  }

  join({ groupId, personId, since }: { groupId: GroupId; personId: PersonId; since: Day }): void {
    this.memberships.push({ groupId, personId, from: since, to: null })
  }

  leave({ groupId, personId, leftOn }: { groupId: GroupId; personId: PersonId; leftOn: Day }): void {
    const held = this.memberships.filter((one) => one.groupId === groupId && one.personId === personId)
    for (const one of held) one.to ??= leftOn
  }

  /** A level of the same day as the last one replaces it: that was a slip. */
  setLevel({ groupId, level, decidedOn }: { groupId: GroupId; level: GroupLevel; decidedOn: Day }): void {
    const last = this.levels.findLast((one) => one.groupId === groupId)
    if (last?.from === decidedOn) {
      last.level = level
      return
    }
    if (last) last.to ??= decidedOn
    this.levels.push({ groupId, level, from: decidedOn, to: null })
  }

  close({ groupId, closedOn }: { groupId: GroupId; closedOn: Day }): void {
    for (const one of [...this.groups, ...this.levels, ...this.memberships])
      if (one.groupId === groupId) one.to ??= closedOn
  }

  sell({ saleId, groupId, soldOn, total }: SaleFact): void {
    this.sales.push({ saleId, groupId, soldOn, total })
  }

  /** A sale that was taken back never was one. */
  takeBack(saleId: SaleId): void {
    this.sales.splice(
      this.sales.findIndex((one) => one.saleId === saleId),
      1,
    )
  }
}
