import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { Appoint } from './boards/appoint.ts'
import { EndSeat } from './boards/end-seat.ts'
import { AddUnit } from './hierarchy/add-unit.ts'
import { CloseUnit } from './hierarchy/close-unit.ts'
import { MoveUnit } from './hierarchy/move-unit.ts'
import { RenameUnit } from './hierarchy/rename-unit.ts'
import { AddMember } from './households/add-member.ts'
import { CloseHousehold } from './households/close-household.ts'
import { CorrectBirthDate } from './households/correct-birth-date.ts'
import { Leave } from './households/leave.ts'
import { MoveHousehold } from './households/move-household.ts'
import { MovePerson } from './households/move-person.ts'
import { NameHead } from './households/name-head.ts'
import { RecordDeath } from './households/record-death.ts'
import { RegisterHousehold } from './households/register-household.ts'
import { entityOf } from './ids.ts'
import { readOrder } from './order.ts'
import { CorrectCentre } from './sakasanwira/correct.ts'
import { DecreeCentre } from './sakasanwira/decree.ts'
import { AddCentreMember, EndCentreMember } from './sakasanwira/members.ts'
import { Nominate } from './sakasanwira/nominate.ts'
import { AddCentreProduct, ChangeSignature, EndCentreProduct } from './sakasanwira/products.ts'
import { ActivateCentre, LeadCentre } from './sakasanwira/standing.ts'
import { ReturnCentre, VerifyCentre } from './sakasanwira/verify.ts'
import { CloseGroup } from './up2k/close-group.ts'
import { JoinGroup } from './up2k/join-group.ts'
import { LeaveGroup } from './up2k/leave-group.ts'
import { RecordSale } from './up2k/sale.ts'
import { SetLevel } from './up2k/set-level.ts'
import { StartGroup } from './up2k/start-group.ts'

const orders = {
  AddUnit,
  RenameUnit,
  MoveUnit,
  CloseUnit,
  Appoint,
  EndSeat,
  RegisterHousehold,
  AddMember,
  CorrectBirthDate,
  RecordDeath,
  MoveHousehold,
  MovePerson,
  Leave,
  CloseHousehold,
  NameHead,
  StartGroup,
  JoinGroup,
  LeaveGroup,
  SetLevel,
  CloseGroup,
  RecordSale,
  Nominate,
  CorrectCentre,
  AddCentreMember,
  EndCentreMember,
  AddCentreProduct,
  EndCentreProduct,
  ChangeSignature,
  VerifyCentre,
  ReturnCentre,
  DecreeCentre,
  ActivateCentre,
  LeadCentre,
}
const cases = Object.entries(orders)

test.each(cases)('%s goes in and out as plain JSON', (_, order) => {
  expect(z.toJSONSchema(order, { io: 'input' })).toMatchObject({ type: 'object' })
  for (const [path, schema] of fieldsOf(order))
    expect([path, schema._zod.def.type]).not.toEqual([
      path,
      expect.stringMatching(/^(pipe|transform|bigint|date|any|unknown)$/),
    ])
})

test.each(cases)('%s names the entity of every id', (_, order) => {
  for (const [path, schema] of fieldsOf(order))
    expect([path, entityOf(schema) !== undefined]).toEqual([path, /Ids?$/.test(path)])
})

test.each(cases)('%s names no tenant, and nothing of who sends it', (_, order) => {
  for (const [path] of fieldsOf(order)) expect(path).not.toMatch(/tenant|account|grant|role|actor/i)
})

test.each(cases)('%s refuses what is no order', (_, order) => {
  for (const input of [undefined, null, 7, 'x', [], {}]) expect(readOrder(order, input).ok).toBe(false)
})

/** Every plain field with its path, looked for through lists and objects. */
function fieldsOf(schema: z.core.$ZodType, path = ''): [string, z.core.$ZodType][] {
  const def = schema._zod.def as {
    type: string
    shape?: Record<string, z.core.$ZodType>
    element?: z.core.$ZodType
    innerType?: z.core.$ZodType
  }
  if (def.shape)
    return Object.entries(def.shape).flatMap(([key, field]) => fieldsOf(field, path === '' ? key : `${path}.${key}`))
  if (def.element) return fieldsOf(def.element, path)
  return def.innerType ? fieldsOf(def.innerType, path) : [[path, schema]]
}
