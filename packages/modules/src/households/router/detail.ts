import { auditRows } from '@melati/api/audit/record'
import type { ActingContext } from '@melati/api/context'
import { identityVault, tenantKeys } from '@melati/api/keys/identity-vault'
import { asking } from '@melati/api/procedures'
import { countReading } from '@melati/api/reading/count-reading'
import { refuseWith } from '@melati/api/refusal-error'
import { read, write } from '@melati/db/tenancy'
import { mayReach } from '@melati/domain/actor'
import { ageOn } from '@melati/domain/day'
import { FamilyId, HouseholdId, PersonId } from '@melati/domain/ids'
import { maskSixteen } from '@melati/domain/identity/sixteen'
import * as z from 'zod/mini'
import { familiesOf, householdById, houseOf, membersOf, numbersIn, unitOfSubject } from '../queries/detail.ts'
import { numbersOf } from '../queries/numbers.ts'
import { purposes } from '../rules.ts'

/** A household with everyone in it; identity numbers masked. */
export const detail = asking.input(z.object({ householdId: HouseholdId })).query(async ({ ctx, input }) => {
  const { tenantId } = ctx
  const [[head], families, members, numbers, [house], keys] = await read(
    ctx.db,
    tenantId,
    householdById(tenantId, input.householdId),
    familiesOf(tenantId, input.householdId),
    membersOf(tenantId, input.householdId),
    numbersIn(tenantId, input.householdId),
    houseOf(tenantId, input.householdId),
    tenantKeys(tenantId),
  )
  if (head === undefined || !mayReach(ctx.actor, { ...head.unit, ancestors: head.ancestors })) refuseWith('not-found')
  await countReading(ctx, [input.householdId])
  const vault = identityVault(ctx.keys, tenantId, keys)
  const masked = (subjectId: string) => {
    const number = numbers.find((one) => one.subjectId === subjectId)
    return number === undefined ? null : maskSixteen(vault.open(number.cipher, number.keyVersion))
  }
  const { ancestors: _, ...household } = head
  return {
    ...household,
    house: house ?? null,
    families: families.map(({ familyId }) => ({
      familyId,
      kkMasked: masked(familyId),
      members: members
        .filter((member) => member.familyId === familyId && member.leftOn === null)
        .map(({ familyId: _family, leftOn: _left, ...member }) => ({
          ...member,
          age: ageOn(member.birthDate, member.diedOn ?? ctx.today),
          nikMasked: masked(member.personId),
        })),
    })),
    left: members.flatMap(({ personId, name, leftOn }) => (leftOn === null ? [] : [{ personId, name, leftOn }])),
  }
})

const Purpose = z.enum(purposes)

/**
 * A NIK in full, for a purpose. Not a command: an outcome is stored, and a number must not be. The audit row is in the
 * transaction before the number is out.
 */
export const revealNik = asking
  .input(z.object({ personId: PersonId, purpose: Purpose }))
  .mutation(async ({ ctx, input }) => ({ nik: await reveal(ctx, 'nik', input.personId, input.purpose) }))

/** A No KK in full, for a purpose. */
export const revealKk = asking
  .input(z.object({ familyId: FamilyId, purpose: Purpose }))
  .mutation(async ({ ctx, input }) => ({ kk: await reveal(ctx, 'kk', input.familyId, input.purpose) }))

const subjects = {
  nik: { action: 'households.revealNik', kind: 'person' },
  kk: { action: 'households.revealKk', kind: 'family' },
}

async function reveal(ctx: ActingContext, kind: 'nik' | 'kk', subjectId: string, purpose: string): Promise<string> {
  const { tenantId, actor } = ctx
  const [[near]] = await read(ctx.db, tenantId, unitOfSubject(tenantId, subjectId))
  if (near === undefined || !mayReach(actor, near)) refuseWith('not-found')
  // Before the log says that somebody looked: past the day's limit nobody does.
  await countReading(ctx, [subjectId])
  return write(ctx.db, tenantId, async (tx) => {
    const [[unit], numbers, keys] = await tx.run(
      unitOfSubject(tenantId, subjectId),
      numbersOf(tenantId, [subjectId]),
      tenantKeys(tenantId),
    )
    const found = numbers.find((one) => one.kind === kind)
    if (unit === undefined || !mayReach(actor, unit) || found === undefined) refuseWith('not-found')
    const sender = { accountId: actor.accountId, grantId: actor.grantId, registrationId: null }
    const { action, kind: subjectKind } = subjects[kind]
    await tx.commitWith(
      auditRows(tenantId, ctx.now().toISOString(), sender, [
        { action, subjectKind, subjectId, unitId: unit.unitId, detail: { purpose }, commandId: null },
      ]),
    )
    return identityVault(ctx.keys, tenantId, keys).open(found.cipher, found.keyVersion)
  })
}
