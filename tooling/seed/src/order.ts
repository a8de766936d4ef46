import type { AddAgency } from '@melati/domain/agencies/add-agency'
import type { Appoint } from '@melati/domain/boards/appoint'
import type { Day } from '@melati/domain/day'
import type { AddMember } from '@melati/domain/households/add-member'
import type { DescribeHouse } from '@melati/domain/households/describe-house'
import type { Leave } from '@melati/domain/households/leave'
import type { MovePerson } from '@melati/domain/households/move-person'
import type { NameHead } from '@melati/domain/households/name-head'
import type { RecordDeath } from '@melati/domain/households/record-death'
import type { RegisterHousehold } from '@melati/domain/households/register-household'
import type { AddUnit } from '@melati/domain/hierarchy/add-unit'
import type { AddProduct } from '@melati/domain/products/add-product'
import type { PublishProduct, WithdrawProduct } from '@melati/domain/products/show-product'
import type { DecreeCentre } from '@melati/domain/sakasanwira/decree'
import type { AddCentreMember } from '@melati/domain/sakasanwira/members'
import type { Nominate } from '@melati/domain/sakasanwira/nominate'
import type { AddCentreProduct } from '@melati/domain/sakasanwira/products'
import type { ActivateCentre, LeadCentre } from '@melati/domain/sakasanwira/standing'
import type { ReturnCentre, VerifyCentre } from '@melati/domain/sakasanwira/verify'
import type { RecordSale } from '@melati/domain/up2k/sale'
import type { SetLevel } from '@melati/domain/up2k/set-level'
import type { StartGroup } from '@melati/domain/up2k/start-group'
import type { AddUnits } from '@melati/modules/hierarchy/rules'
import type { ReverseSale } from '@melati/modules/up2k/rules'
import type { Desk } from './accounts-of-city.ts'
import { idOf } from './ids.ts'

/** An order as it comes over the wire, before a schema has named what its ids are of. */
type Plain<T> = T extends string
  ? keyof T extends keyof string
    ? T
    : string
  : T extends number
    ? keyof T extends keyof number
      ? T
      : number
    : T extends readonly (infer E)[]
      ? readonly Plain<E>[]
      : T extends object
        ? { readonly [K in keyof T]: Plain<T[K]> }
        : T

interface Inputs {
  'hierarchy.addUnits': AddUnits
  'hierarchy.addUnit': AddUnit
  'households.register': RegisterHousehold
  'households.addMember': AddMember
  'households.describeHouse': DescribeHouse
  'households.recordDeath': RecordDeath
  'households.nameHead': NameHead
  'households.leave': Leave
  'households.movePerson': MovePerson
  'up2k.startGroup': StartGroup
  'up2k.setLevel': SetLevel
  'up2k.recordSale': RecordSale
  'up2k.reverseSale': ReverseSale
  'agencies.add': AddAgency
  'boards.appoint': Appoint
  'products.add': AddProduct
  'products.publish': PublishProduct
  'products.withdraw': WithdrawProduct
  'sakasanwira.nominate': Nominate
  'sakasanwira.addMember': AddCentreMember
  'sakasanwira.addProduct': AddCentreProduct
  'sakasanwira.verify': VerifyCentre
  'sakasanwira.returnToKelurahan': ReturnCentre
  'sakasanwira.decree': DecreeCentre
  'sakasanwira.activate': ActivateCentre
  'sakasanwira.setAside': LeadCentre
  'sakasanwira.deactivate': LeadCentre
  'sakasanwira.close': LeadCentre
}

export type Input<P extends keyof Inputs> = Plain<Inputs[P]>

export interface Order {
  readonly id: string
  readonly path: keyof Inputs
  readonly input: object
}

/** `subject` is what the order is about; an order about the same is the same order. */
export function orderOf<P extends keyof Inputs>(path: P, subject: string, input: Input<P>): Order {
  return { id: idOf('order', path, subject), path, input }
}

/** Orders of one person on one day, written together or not at all. */
export interface Batch {
  readonly what: string
  readonly by: Desk
  readonly on: Day
  readonly orders: readonly Order[]
}

const mostInBatch = 250

/** Orders in batches that are neither so long that one is waited for nor so short that each costs its round. */
export function batchesOf(head: Omit<Batch, 'orders'>, orders: readonly Order[]): Batch[] {
  const count = Math.ceil(orders.length / mostInBatch)
  return Array.from({ length: count }, (_, n) => ({
    ...head,
    orders: orders.slice(n * mostInBatch, (n + 1) * mostInBatch),
  }))
}
