import type { Role } from '@melati/domain/roles'
import { waitsFor } from '@melati/domain/sakasanwira/next'
import { centreStages } from '@melati/domain/sakasanwira/stage'
import type { Waiting } from './queries/read.ts'
import type { CentreState } from '@melati/domain/sakasanwira/centre'
import type { ProductState } from '../products/published.ts'
import type { Holder, StoredCentre } from './queries/state.ts'

/** A centre with its public code. */
export type KnownCentre = CentreState & { code: string }

/** The centre of an order, its products as their own module knows them. */
export function knownCentre(
  centres: readonly StoredCentre[],
  products: readonly ProductState[],
  centreId: string,
): KnownCentre | null {
  const stored = centres.find((one) => one.centreId === centreId)
  if (stored === undefined) return null
  const held = stored.products.flatMap(({ productId, signature }) => {
    const product = products.find((one) => one.productId === productId)
    return product ? [{ productId, signature, name: product.name, hasNib: product.nib !== null }] : []
  })
  return { ...stored, products: held }
}

/** The other living centres of a centre's kelurahan. */
export const besides = (holders: readonly Holder[], centre: KnownCentre | null) =>
  holders.filter(({ unitId, centreId }) => unitId === centre?.unit.unitId && centreId !== centre.centreId)

/** The stages whose next step is a role's. */
export const waitingFor = (role: Role, checks: { dinasVerifies: boolean }): Waiting[] =>
  centreStages
    .flatMap((stage) => [true, false].map((returned) => ({ stage, returned })))
    .filter((one) => waitsFor(one, checks) === role)
