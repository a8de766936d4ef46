/** What a centre needs to know of the products it offers. */
export type { ProductState } from '@melati/domain/products/product'
export { productCodes, productStates, productStatesIn } from './queries/state.ts'
/** What stands in a unit, so that it cannot close under it. */
export { shownIn } from './queries/occupants.ts'
