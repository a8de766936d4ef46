import * as z from 'zod/mini'
import type { Actor } from '../actor.ts'
import type { Day } from '../day.ts'
import { CentreId, ProductId } from '../ids.ts'
import type { UnitId } from '../ids.ts'
import { allow, refuse } from '../refusal.ts'
import type { Decision, Refused } from '../refusal.ts'
import type { CentreMove, CentreState } from './centre.ts'
import { openCentre } from './open-centre.ts'
import { isExamined } from './stage.ts'

export const AddCentreProduct = z.object({ centreId: CentreId, productId: ProductId, signature: z.boolean() })
export type AddCentreProduct = z.infer<typeof AddCentreProduct>

/** A product the tenant has, as far as a centre asks. */
export type OfferedProduct = { productId: ProductId; unitId: UnitId; withdrawn: boolean }

export type CentreProductChange = CentreMove & { productId: ProductId; signature: boolean }

/** A centre has exactly one signature product, its khas (handbook/pkk.md 5.3), and products of its own kelurahan only. */
export function decideAddCentreProduct(
  order: AddCentreProduct,
  state: { centre: CentreState | null; product: OfferedProduct | null },
  actor: Actor,
  today: Day,
): Decision<CentreProductChange> {
  const found = openCentre(state.centre, actor)
  if (!found.ok) return found
  const centre = found.value
  const { product } = state
  if (!product) return refuse('not-found', { field: 'productId' })
  if (product.unitId !== centre.unit.unitId) return refuse('centre-other-kelurahan', { field: 'productId' })
  if (product.withdrawn) return refuse('centre-product-withdrawn', { field: 'productId' })
  if (centre.products.some(({ productId }) => productId === order.productId))
    return refuse('centre-product-twice', { field: 'productId' })
  const held = order.signature ? refuseSecond(centre) : undefined
  return held ?? allow(change(centre, 'addProduct', order.productId, order.signature, today))
}

export const EndCentreProduct = z.object({ centreId: CentreId, productId: ProductId })
export type EndCentreProduct = z.infer<typeof EndCentreProduct>

/** Once decreed, a centre is never without its signature product: another one takes its place first. */
export function decideEndCentreProduct(
  order: EndCentreProduct,
  state: { centre: CentreState | null },
  actor: Actor,
  today: Day,
): Decision<CentreProductChange> {
  const found = openCentre(state.centre, actor)
  if (!found.ok) return found
  const centre = found.value
  const held = centre.products.find(({ productId }) => productId === order.productId)
  if (!held) return refuse('not-found', { field: 'productId' })
  if (held.signature && !isExamined(centre.stage)) return refuse('signature-product-needed', { field: 'productId' })
  return allow(change(centre, 'endProduct', order.productId, held.signature, today))
}

export const ChangeSignature = z.object({ centreId: CentreId, productId: ProductId })
export type ChangeSignature = z.infer<typeof ChangeSignature>

/** From one of its products to another; the one before stays as an ordinary product. */
export function decideChangeSignature(
  order: ChangeSignature,
  state: { centre: CentreState | null },
  actor: Actor,
  today: Day,
): Decision<CentreProductChange> {
  const found = openCentre(state.centre, actor)
  if (!found.ok) return found
  const centre = found.value
  const next = centre.products.find(({ productId }) => productId === order.productId)
  if (!next) return refuse('not-found', { field: 'productId' })
  if (next.signature) return refuse('signature-product-same', { field: 'productId' })
  return allow(change(centre, 'changeSignature', order.productId, true, today))
}

function refuseSecond({ products }: CentreState): Refused | undefined {
  const held = products.find(({ signature }) => signature)
  return held && refuse('signature-product-held', { field: 'signature', hint: { name: held.name } })
}

function change(
  { centreId, stage }: CentreState,
  act: 'addProduct' | 'endProduct' | 'changeSignature',
  productId: ProductId,
  signature: boolean,
  day: Day,
): CentreProductChange {
  return { centreId, act, from: stage, to: stage, day, note: null, productId, signature }
}
