import * as z from 'zod/mini'
import { mayReach } from '../actor.ts'
import type { Actor } from '../actor.ts'
import type { Day } from '../day.ts'
import type { UnitState } from '../hierarchy/unit-state.ts'
import { GroupId, ProductId, UnitId } from '../ids.ts'
import { refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'
import { nameKey } from '../text.ts'
import { isWithin } from '../units.ts'
import type { PlacedUnit } from '../units.ts'
import { describeProduct, DescribeProduct } from './describe.ts'
import type { ProductDescription } from './product.ts'

export const AddProduct = z.extend(DescribeProduct, {
  productId: ProductId,
  unitId: UnitId,
  groupId: z.nullable(GroupId),
})
export type AddProduct = z.infer<typeof AddProduct>

/** `group` is the UP2K group of the order; `names` of what the kelurahan has already. */
export type AddProductState = {
  unit: UnitState | null
  group: { unit: PlacedUnit; closedOn: Day | null } | null
  idTaken: boolean
  names: readonly { name: string; maker: string }[]
}

export type AddedProduct = ProductDescription & { productId: ProductId; unitId: UnitId; groupId: GroupId | null }

/** A new product is a draft; it stands in the kelurahan of its maker. */
export function decideAddProduct(order: AddProduct, state: AddProductState, actor: Actor): Decision<AddedProduct> {
  const { unit, group } = state
  if (!unit) return refuse('not-found', { field: 'unitId' })
  if (!mayReach(actor, unit)) return refuse('outside-your-area', { field: 'unitId' })
  if (state.idTaken) return refuse('duplicate-id', { field: 'productId' })
  if (unit.kind !== 'kelurahan') return refuse('product-wrong-unit', { field: 'unitId' })
  if (unit.closedOn !== null) return refuse('unit-closed', { field: 'unitId' })
  if (order.groupId !== null) {
    if (!group || !isWithin(unit.unitId, group.unit)) return refuse('not-found', { field: 'groupId' })
    if (group.closedOn !== null) return refuse('group-closed', { field: 'groupId' })
  }
  const described = describeProduct(order)
  if (!described.ok) return described
  if (isNameTaken(described.value, state.names)) return refuse('product-name-taken', { field: 'name' })
  const { productId, unitId, groupId } = order
  return { ...described, value: { ...described.value, productId, unitId, groupId } }
}

/** Two makers of a kelurahan may both sell dodol; one does not list it twice. */
export function isNameTaken(
  { name, maker }: { name: string; maker: string },
  others: readonly { name: string; maker: string }[],
): boolean {
  return others.some((one) => nameKey(one.name) === nameKey(name) && nameKey(one.maker) === nameKey(maker))
}
