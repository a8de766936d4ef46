import * as z from 'zod/mini'
import { mayReach } from '../actor.ts'
import type { Actor } from '../actor.ts'
import type { Day } from '../day.ts'
import { ProductId } from '../ids.ts'
import type { UnitId } from '../ids.ts'
import { allow, refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import type { ProductStage, ProductState } from './product.ts'

export const PublishProduct = z.object({ productId: ProductId })
export type PublishProduct = z.infer<typeof PublishProduct>

export const WithdrawProduct = z.object({ productId: ProductId })
export type WithdrawProduct = z.infer<typeof WithdrawProduct>

export type ProductMove = {
  productId: ProductId
  code: string
  unitId: UnitId
  from: ProductStage
  to: ProductStage
  on: Day
}

type State = { product: ProductState | null }

/** From draft, or again after it was withdrawn, to the public page. */
export function decidePublishProduct(
  _order: PublishProduct,
  state: State,
  actor: Actor,
  today: Day,
): Decision<ProductMove> {
  const { product } = state
  if (!product) return refuse('not-found', { field: 'productId' })
  if (!mayReach(actor, product.unit)) return refuse('outside-your-area', { field: 'productId' })
  if (product.stage === 'tayang') return refuse('product-published-already', { field: 'productId' })
  return allow(moveTo(product, 'tayang', today))
}

/** Off the public page at once; a centre that offers it goes on without it there. */
export function decideWithdrawProduct(
  _order: WithdrawProduct,
  state: State,
  actor: Actor,
  today: Day,
): Decision<ProductMove> {
  const { product } = state
  if (!product) return refuse('not-found', { field: 'productId' })
  if (!mayReach(actor, product.unit)) return refuse('outside-your-area', { field: 'productId' })
  if (product.stage === 'ditarik') return refuse('product-withdrawn-already', { field: 'productId' })
  return allow(moveTo(product, 'ditarik', today))
}

function moveTo({ productId, code, unit, stage }: ProductState, to: ProductStage, on: Day): ProductMove {
  return { productId, code, unitId: unit.unitId, from: stage, to, on }
}
