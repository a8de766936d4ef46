import * as z from 'zod/mini'
import { mayReach } from '../actor.ts'
import type { Actor } from '../actor.ts'
import { Day } from '../day.ts'
import { houseLimitWarnings } from '../hierarchy/house-limit.ts'
import type { UnitState } from '../hierarchy/unit-state.ts'
import { FamilyId, HouseholdId, PersonId, UnitId } from '../ids.ts'
import { allow, refuse } from '../refusal.ts'
import type { Decision, Refused } from '../refusal.ts'
import { cleanText } from '../text.ts'
import { warn } from '../warning.ts'
import type { Warning } from '../warning.ts'
import { decideFamilyCard } from './family-card.ts'
import { decideNewMember, NewMember } from './new-member.ts'
import type { AcceptedMember, KnownNumbers } from './new-member.ts'

const NewFamily = z.object({
  familyId: FamilyId,
  kk: z.optional(z.string()),
  members: z.array(NewMember).check(z.minLength(1, 'family-head-missing'), z.maxLength(40)),
})
type NewFamily = z.infer<typeof NewFamily>

/** A household (KRT) with one or more families (KK) and their members, living in a dasawisma since a day. */
export const RegisterHousehold = z.object({
  householdId: HouseholdId,
  unitId: UnitId,
  address: z.string(),
  since: Day,
  headId: PersonId,
  families: z.array(NewFamily).check(z.minLength(1, 'household-head-missing'), z.maxLength(12)),
})
export type RegisterHousehold = z.infer<typeof RegisterHousehold>

/** `houses` stand in the dasawisma already; `takenIds` are those ids of the order the tenant has. */
export type RegisterHouseholdState = {
  unit: UnitState | null
  houses: number
  takenIds: ReadonlySet<string>
  settings: { dasawismaMax: number }
  known: KnownNumbers
}

export type AcceptedFamily = { familyId: FamilyId; kk: string | null; members: readonly AcceptedMember[] }

export type RegisteredHousehold = {
  householdId: HouseholdId
  unitId: UnitId
  address: string
  since: Day
  headId: PersonId
  families: readonly AcceptedFamily[]
}

export const addressMax = 200

export function decideRegisterHousehold(
  order: RegisterHousehold,
  state: RegisterHouseholdState,
  actor: Actor,
  today: Day,
): Decision<RegisteredHousehold> {
  const { unit } = state
  if (!unit) return refuse('not-found', { field: 'unitId' })
  if (!mayReach(actor, unit)) return refuse('outside-your-area', { field: 'unitId' })
  if (unit.kind !== 'dasawisma') return refuse('not-a-dasawisma', { field: 'unitId' })
  if (unit.closedOn !== null) return refuse('unit-closed', { field: 'unitId' })
  const repeated = refuseIds(order, state.takenIds)
  if (repeated) return repeated
  if (order.since > today) return refuse('future-date', { field: 'since' })
  if (order.since < unit.since) return refuse('too-early', { field: 'since', hint: { earliest: unit.since } })
  const address = cleanText(order.address, addressMax, 'address')
  if (!address.ok) return address
  const families: AcceptedFamily[] = []
  const warnings: Warning[] = houseLimitWarnings(state.houses + 1, state.settings)
  for (const [index, family] of order.families.entries()) {
    const accepted = decideFamily(family, order.since, today, state.known, `families.${index}.`)
    if (!accepted.ok) return accepted
    families.push(accepted.value)
    warnings.push(...(accepted.warnings ?? []))
  }
  if (!order.families.some((family) => family.members.some((member) => member.personId === order.headId)))
    return refuse('household-head-missing', { field: 'headId' })
  warnings.push(...twiceWithin(families))
  const { householdId, unitId, since, headId } = order
  return allow({ householdId, unitId, address: address.value, since, headId, families }, warnings)
}

function refuseIds(order: RegisterHousehold, taken: ReadonlySet<string>): Refused | undefined {
  const ids: [string, string][] = [['householdId', order.householdId]]
  for (const [f, family] of order.families.entries()) {
    ids.push([`families.${f}.familyId`, family.familyId])
    for (const [m, member] of family.members.entries())
      ids.push([`families.${f}.members.${m}.personId`, member.personId])
  }
  const seen = new Set(taken)
  for (const [field, id] of ids) {
    if (seen.has(id)) return refuse('duplicate-id', { field })
    seen.add(id)
  }
  return undefined
}

function decideFamily(
  family: NewFamily,
  since: Day,
  today: Day,
  known: KnownNumbers,
  at: string,
): Decision<AcceptedFamily> {
  const heads = family.members.filter((member) => member.relation === 'kepala-keluarga').length
  if (heads === 0) return refuse('family-head-missing', { field: `${at}members` })
  if (heads > 1) return refuse('family-head-twice', { field: `${at}members` })
  const members: AcceptedMember[] = []
  const warnings: Warning[] = []
  for (const [index, member] of family.members.entries()) {
    const accepted = decideNewMember(member, since, today, known, `${at}members.${index}.`)
    if (!accepted.ok) return accepted
    members.push(accepted.value)
    warnings.push(...(accepted.warnings ?? []))
  }
  const niks = members.map((member) => member.nik).filter((nik) => nik !== null)
  const kk = decideFamilyCard(family.kk, niks, today, known, `${at}kk`)
  if (!kk.ok) return kk
  return allow({ familyId: family.familyId, kk: kk.value, members }, [...(kk.warnings ?? []), ...warnings])
}

function twiceWithin(families: readonly AcceptedFamily[]): Warning[] {
  const warnings: Warning[] = []
  const seen = new Set<string>()
  for (const [f, family] of families.entries()) {
    if (family.kk !== null && seen.has(family.kk)) warnings.push(warn('kk-twice', { field: `families.${f}.kk` }))
    if (family.kk !== null) seen.add(family.kk)
    for (const [m, { nik }] of family.members.entries()) {
      if (nik !== null && seen.has(nik)) warnings.push(warn('nik-twice', { field: `families.${f}.members.${m}.nik` }))
      if (nik !== null) seen.add(nik)
    }
  }
  return warnings
}
