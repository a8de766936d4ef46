import * as z from 'zod/mini'
import type { Day } from '../day.ts'
import type { AccountId, CentreId, CentreMemberId, GroupId, ProductId } from '../ids.ts'
import type { PlacedUnit } from '../units.ts'
import type { OpeningHours } from './hours.ts'
import type { CentreStage } from './stage.ts'

export const centreMemberKinds = ['usaha', 'kelompok-up2k', 'perorangan'] as const
export const CentreMemberKind = z.enum(centreMemberKinds)
export type CentreMemberKind = z.infer<typeof CentreMemberKind>

/** Enters what a centre is and is made of. */
export const enteringActs = [
  'nominate',
  'correct',
  'addMember',
  'endMember',
  'addProduct',
  'endProduct',
  'changeSignature',
] as const

/** Judges it, or leads it on. */
export const movingActs = [
  'verify',
  'returnToKelurahan',
  'decree',
  'activate',
  'setAside',
  'deactivate',
  'reactivate',
  'close',
] as const

export const centreActs = [...enteringActs, ...movingActs] as const
export const CentreAct = z.enum(centreActs)
export type CentreAct = z.infer<typeof CentreAct>

/** What was done to a centre, by whom, and the stage it came to. */
export type CentreStep = { act: CentreAct; to: CentreStage; by: AccountId }

/** A business unit of the centre; a kelompok-up2k may be one the tenant keeps. */
export type CentreMember = {
  memberId: CentreMemberId
  kind: CentreMemberKind
  name: string
  groupId: GroupId | null
  since: Day
}

export type CentreProduct = { productId: ProductId; name: string; signature: boolean; hasNib: boolean }

/** Degrees of latitude and longitude. */
export type Coordinates = { latitude: number; longitude: number }

export type CentreDescription = {
  name: string
  address: string
  coordinates: Coordinates | null
  /** The name and the number that visitors may be given. */
  responsible: { name: string; phone: string } | null
  hours: OpeningHours | null
  /** The number in E.164 that everyone may write to by WhatsApp. */
  contactPhone: string | null
}

/**
 * A centre as the rules see it. `slot` is the place it holds in its kelurahan while it lives, `returned` says that it was
 * sent back and waits to be corrected, members and products are those of now, steps all there were, in order.
 */
export type CentreState = CentreDescription & {
  centreId: CentreId
  unit: PlacedUnit
  slot: number | null
  stage: CentreStage
  returned: boolean
  skDate: Day | null
  openedOn: Day | null
  members: readonly CentreMember[]
  products: readonly CentreProduct[]
  steps: readonly CentreStep[]
}

/** What a step writes down: where from, where to and why. */
export type CentreMove = {
  centreId: CentreId
  act: CentreAct
  from: CentreStage
  to: CentreStage
  day: Day
  note: string | null
}
