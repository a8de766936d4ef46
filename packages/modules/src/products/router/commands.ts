import { command } from '@melati/api/command/procedure'
import type { CommandContext } from '@melati/api/command/define'
import { emit } from '@melati/api/webhooks/emit'
import { AddProduct, decideAddProduct } from '@melati/domain/products/add-product'
import { ChangeProduct, decideChangeProduct } from '@melati/domain/products/change-product'
import type { ProductDescription, ProductState } from '@melati/domain/products/product'
import {
  decidePublishProduct,
  decideWithdrawProduct,
  PublishProduct,
  type ProductMove,
  WithdrawProduct,
} from '@melati/domain/products/show-product'
import { publicCode } from '@melati/domain/public-code'
import { sql } from 'kysely'
import { unitStates } from '../../hierarchy/published.ts'
import { groupStates } from '../../up2k/published.ts'
import { republish } from '../queries/publish.ts'
import { lockKelurahan, namesIn, productStates, takenProducts, unitsOf } from '../queries/state.ts'
import { insertProducts, moveProducts, updateProducts } from '../queries/write.ts'

type Ids = readonly { productId: string }[]

const idsIn = (inputs: Ids) => inputs.map(({ productId }) => productId)
const keys = ({ productId }: { productId: string }) => [productId]

export const add = command({
  input: AddProduct,
  load: ({ tenantId }, inputs) => {
    const units = inputs.map(({ unitId }) => unitId)
    const here = sql`select unnest(${units}::uuid[])`
    return [
      lockKelurahan(tenantId, here),
      unitStates(tenantId, units),
      groupStates(
        tenantId,
        inputs.flatMap(({ groupId }) => groupId ?? []),
      ),
      takenProducts(tenantId, idsIn(inputs)),
      namesIn(tenantId, here),
    ] as const
  },
  state: (_c, [, units, groups, taken, names], { unitId, groupId, productId }) => ({
    unit: units.find((one) => one.unitId === unitId) ?? null,
    group: groups.find((one) => one.groupId === groupId) ?? null,
    idTaken: taken.some((one) => one.productId === productId),
    names: names.filter((one) => one.unitId === unitId),
  }),
  decide: decideAddProduct,
  write: (c, decided) => {
    const coded = decided.map(({ value }) => ({ ...value, code: publicCode(c.randomBytes) }))
    return [insertProducts(c.tenantId, coded, c.today, c.now)]
  },
  keys: ({ unitId, productId }) => [unitId, productId],
  audit: ({ productId, unitId }, { category }) => ({
    action: 'products.add',
    subjectKind: 'product',
    subjectId: productId,
    unitId,
    detail: { category },
  }),
})

/** Everything of its kelurahan that bears on a product. */
const about = ({ tenantId }: CommandContext, inputs: Ids) => {
  const units = unitsOf(tenantId, idsIn(inputs))
  return [lockKelurahan(tenantId, units), productStates(tenantId, idsIn(inputs)), namesIn(tenantId, units)] as const
}

export const change = command({
  input: ChangeProduct,
  load: about,
  state: (_c, [, products, names], { productId }) => {
    const product = products.find((one) => one.productId === productId) ?? null
    const others = names.filter((one) => one.unitId === product?.unit.unitId && one.productId !== productId)
    return { product, names: others }
  },
  decide: decideChangeProduct,
  current: ({ product }) => (product === null ? {} : describe(product)),
  write: (c, decided) => {
    const products = decided.map(({ value }) => value)
    return [updateProducts(c.tenantId, products), ...republish(c.tenantId, idsIn(products))]
  },
  keys: ({ productId }) => ['change', productId],
  audit: ({ productId }, { unitId, price }) => ({
    action: 'products.change',
    subjectKind: 'product',
    subjectId: productId,
    unitId,
    detail: { price },
  }),
})

const describe = (product: ProductDescription): ProductDescription => {
  const { name, category, price, saleUnit, description, maker, orderPhone, nib } = product
  return { name, category, price, saleUnit, description, maker, orderPhone, nib }
}

const only = (products: readonly ProductState[], { productId }: { productId: string }) => ({
  product: products.find((one) => one.productId === productId) ?? null,
})

const move = (c: CommandContext, moves: readonly ProductMove[]) => [
  moveProducts(c.tenantId, moves),
  ...republish(c.tenantId, idsIn(moves)),
  emit(
    c,
    // A draft that is put away was never told of.
    moves
      .filter(({ from, to }) => from === 'tayang' || to === 'tayang')
      .map(({ to, productId, code, unitId }) => ({
        type: to === 'tayang' ? ('product.published' as const) : ('product.withdrawn' as const),
        data: { productId, code, unitId },
      })),
  ),
]

const told = (action: string, { productId, unitId, from, to }: ProductMove) => ({
  action,
  subjectKind: 'product',
  subjectId: productId,
  unitId,
  detail: { from, to },
})

export const publish = command({
  input: PublishProduct,
  load: about,
  state: (_c, [, products], input) => only(products, input),
  decide: decidePublishProduct,
  write: (c, decided) =>
    move(
      c,
      decided.map(({ value }) => value),
    ),
  keys,
  audit: (_input, value) => told('products.publish', value),
})

export const withdraw = command({
  input: WithdrawProduct,
  load: about,
  state: (_c, [, products], input) => only(products, input),
  decide: decideWithdrawProduct,
  write: (c, decided) =>
    move(
      c,
      decided.map(({ value }) => value),
    ),
  keys,
  audit: (_input, value) => told('products.withdraw', value),
})
