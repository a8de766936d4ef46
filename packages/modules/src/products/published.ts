/** What a centre needs to know of the products it offers. */
export type { ProductState } from '@melati/domain/products/product'
export { productCodes, productStates, productStatesIn } from './queries/state.ts'
