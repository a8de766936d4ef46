import * as z from 'zod/mini'
import { mayReach } from '../actor.ts'
import type { Actor } from '../actor.ts'
import { ProductId } from '../ids.ts'
import type { UnitId } from '../ids.ts'
import { refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import { isNameTaken } from './add-product.ts'
import { describeProduct, DescribeProduct } from './describe.ts'
import type { ProductDescription, ProductState } from './product.ts'

export const ChangeProduct = z.extend(DescribeProduct, { productId: ProductId })
export type ChangeProduct = z.infer<typeof ChangeProduct>

/** `names` are those of the other products of its kelurahan. */
export type ChangeProductState = {
  product: ProductState | null
  names: readonly { name: string; maker: string }[]
}

export type ChangedProduct = ProductDescription & Pick<ProductState, 'productId' | 'stage'> & { unitId: UnitId }

/** What is published changes with it at once. */
export function decideChangeProduct(
  order: ChangeProduct,
  { product, names }: ChangeProductState,
  actor: Actor,
): Decision<ChangedProduct> {
  if (!product) return refuse('not-found', { field: 'productId' })
  if (!mayReach(actor, product.unit)) return refuse('outside-your-area', { field: 'productId' })
  const described = describeProduct(order)
  if (!described.ok) return described
  if (isNameTaken(described.value, names)) return refuse('product-name-taken', { field: 'name' })
  const { productId, stage, unit } = product
  return { ...described, value: { ...described.value, productId, stage, unitId: unit.unitId } }
}
