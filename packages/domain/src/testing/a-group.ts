import { Day } from '../day.ts'
import { GroupId, MembershipId, PersonId } from '../ids.ts'
import type { GroupState } from '../up2k/group.ts'
import type { PlacedUnit } from '../units.ts'
import { anId } from './an-id.ts'

const since = Day.parse('2025-01-01')

/** A poklak of three, madya since it began. */
export function aGroup(unit: PlacedUnit, more: Partial<GroupState> = {}): GroupState {
  const offices = ['ketua', 'bendahara', 'anggota'] as const
  return {
    groupId: anId(GroupId, 1),
    kind: 'poklak',
    name: 'Kelompok CONTOH',
    unit,
    since,
    closedOn: null,
    level: 'madya',
    levelSince: since,
    members: offices.map((office, n) => ({
      membershipId: anId(MembershipId, n + 1),
      personId: anId(PersonId, n + 1),
      office,
      since,
    })),
    ...more,
  }
}
