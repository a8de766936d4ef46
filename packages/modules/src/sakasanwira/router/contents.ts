import { command } from '@melati/api/command/procedure'
import type { CommandContext } from '@melati/api/command/define'
import {
  AddCentreMember,
  decideAddCentreMember,
  decideEndCentreMember,
  EndCentreMember,
} from '@melati/domain/sakasanwira/members'
import {
  AddCentreProduct,
  ChangeSignature,
  decideAddCentreProduct,
  decideChangeSignature,
  decideEndCentreProduct,
  EndCentreProduct,
} from '@melati/domain/sakasanwira/products'
import { productStates } from '../../products/published.ts'
import { groupStates } from '../../up2k/published.ts'
import { takenMembers } from '../queries/state.ts'
import { endCentreMember, endOffer, insertCentreMembers, insertOffers, moveSignature } from '../queries/write.ts'
import { knownCentre } from '../known-centre.ts'
import { auditOf, centresOf, followed, keys } from './moves.ts'

/** A business, a UP2K group of the kelurahan or a person takes part. */
export const addMember = command({
  input: AddCentreMember,
  load: (c, inputs) =>
    [
      ...centresOf(c, inputs),
      groupStates(
        c.tenantId,
        inputs.flatMap(({ groupId }) => groupId ?? []),
      ),
      takenMembers(
        c.tenantId,
        inputs.map(({ memberId }) => memberId),
      ),
    ] as const,
  state: (_c, [, centres, products, groups, taken], { centreId, groupId, memberId }) => ({
    centre: knownCentre(centres, products, centreId),
    group: groups.find((one) => one.groupId === groupId) ?? null,
    idTaken: taken.some((one) => one.memberId === memberId),
  }),
  decide: decideAddCentreMember,
  write: (c, decided) => {
    const values = decided.map(({ value }) => value)
    return [insertCentreMembers(c.tenantId, values), ...followed(c, values)]
  },
  keys: ({ centreId, memberId }) => [centreId, memberId],
  audit: auditOf('addMember', ({ member: { memberId, kind } }) => ({ memberId, kind })),
})

export const endMember = command({
  input: EndCentreMember,
  load: centresOf,
  state: (c, [, centres, products], { centreId }) => ({
    centre: knownCentre(centres, products, centreId),
    settings: c.tenant.settings,
  }),
  decide: decideEndCentreMember,
  write: (c, decided) => [
    ...decided.map(({ value }) => endCentreMember(c.tenantId, value)),
    ...followed(
      c,
      decided.map(({ value }) => value),
    ),
  ],
  keys,
  audit: auditOf('endMember', ({ memberId, endedOn }) => ({ memberId, endedOn })),
})

export const addProduct = command({
  input: AddCentreProduct,
  load: (c, inputs) =>
    [
      ...centresOf(c, inputs),
      productStates(
        c.tenantId,
        inputs.map(({ productId }) => productId),
      ),
    ] as const,
  state: (_c, [, centres, products, offered], { centreId, productId }) => {
    const product = offered.find((one) => one.productId === productId)
    return {
      centre: knownCentre(centres, products, centreId),
      product: product ? { productId, unitId: product.unit.unitId, withdrawn: product.stage === 'ditarik' } : null,
    }
  },
  decide: decideAddCentreProduct,
  write: (c, decided) => {
    const values = decided.map(({ value }) => value)
    const offers = values.map((value) => ({ ...value, offerId: c.newId() }))
    return [insertOffers(c.tenantId, offers, c.now), ...followed(c, values)]
  },
  keys,
  audit: auditOf('addProduct', ({ productId, signature }) => ({ productId, signature })),
})

type OneCentre = { centreId: string }
type CentreRows = Parameters<typeof knownCentre>
const justCentre = (
  _c: CommandContext,
  [, centres, products]: readonly [unknown, CentreRows[0], CentreRows[1]],
  { centreId }: OneCentre,
) => ({ centre: knownCentre(centres, products, centreId) })

export const endProduct = command({
  input: EndCentreProduct,
  load: centresOf,
  state: justCentre,
  decide: decideEndCentreProduct,
  write: (c, decided) => [
    ...decided.map(({ value }) => endOffer(c.tenantId, value, c.now)),
    ...followed(
      c,
      decided.map(({ value }) => value),
    ),
  ],
  keys,
  audit: auditOf('endProduct', ({ productId }) => ({ productId })),
})

/** Another of its products becomes the khas. */
export const changeSignature = command({
  input: ChangeSignature,
  load: centresOf,
  state: justCentre,
  decide: decideChangeSignature,
  write: (c, decided) => [
    ...decided.flatMap(({ value }) => moveSignature(c.tenantId, value)),
    ...followed(
      c,
      decided.map(({ value }) => value),
    ),
  ],
  keys,
  audit: auditOf('changeSignature', ({ productId }) => ({ productId })),
})
