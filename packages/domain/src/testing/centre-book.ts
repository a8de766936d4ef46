import type { AccountId, CentreId, ProductId } from '../ids.ts'
import type { CentreMove, CentreState } from '../sakasanwira/centre.ts'
import type { CorrectedCentre } from '../sakasanwira/correct.ts'
import type { DecreedCentre } from '../sakasanwira/decree.ts'
import type { AddedCentreMember, EndedCentreMember } from '../sakasanwira/members.ts'
import type { Nominated } from '../sakasanwira/nominate.ts'
import type { CentreProductChange } from '../sakasanwira/products.ts'
import { isLiving } from '../sakasanwira/stage.ts'
import type { ActivatedCentre, ReactivatedCentre } from '../sakasanwira/standing.ts'
import type { PlacedUnit } from '../units.ts'

type Move =
  | CentreMove
  | CorrectedCentre
  | AddedCentreMember
  | EndedCentreMember
  | CentreProductChange
  | DecreedCentre
  | ActivatedCentre
  | ReactivatedCentre

/** Centres kept in memory: what decisions become when they are written, for tests that run whole histories. */
export class CentreBook {
  readonly centres = new Map<CentreId, CentreState>()
  readonly moves: (CentreMove & { by: AccountId })[] = []
  readonly products: readonly { productId: ProductId; name: string; hasNib: boolean }[]

  constructor(products: readonly { productId: ProductId; name: string; hasNib: boolean }[] = []) {
    this.products = products
  }

  holders(unitId: string, without?: CentreId) {
    return [...this.centres.values()].flatMap(({ centreId, unit, slot, name }) =>
      unit.unitId === unitId && slot !== null && centreId !== without ? [{ slot, name }] : [],
    )
  }

  nominate(value: Nominated, unit: PlacedUnit, by: AccountId): void {
    const { centreId, name, address, coordinates, responsible, hours, contactPhone, slot } = value
    this.centres.set(centreId, {
      centreId,
      unit,
      name,
      address,
      coordinates,
      responsible,
      hours,
      contactPhone,
      slot,
      stage: 'diusulkan',
      returned: false,
      skDate: null,
      openedOn: null,
      members: [],
      products: [],
      steps: [],
    })
    this.#step(value, by)
  }

  move(value: Move, by: AccountId): void {
    const centre = this.centres.get(value.centreId)
    if (centre) this.centres.set(value.centreId, { ...centre, ...this.#changed(centre, value) })
    this.#step(value, by)
  }

  #changed(centre: CentreState, value: Move): Partial<CentreState> {
    if ('coordinates' in value) {
      const { name, address, coordinates, responsible, hours, contactPhone } = value
      return { name, address, coordinates, responsible, hours, contactPhone, returned: false }
    }
    if ('member' in value) return { members: [...centre.members, value.member] }
    if ('memberId' in value) return { members: centre.members.filter(({ memberId }) => memberId !== value.memberId) }
    if ('productId' in value) return { products: this.#offered(centre, value) }
    if ('skDate' in value) return { skDate: value.skDate }
    if ('openedOn' in value) return { openedOn: value.openedOn }
    if ('slot' in value) return { slot: value.slot }
    return { returned: value.act === 'returnToKelurahan' }
  }

  #offered({ products }: CentreState, { act, productId, signature }: CentreProductChange) {
    if (act === 'endProduct') return products.filter((one) => one.productId !== productId)
    if (act === 'changeSignature') return products.map((one) => ({ ...one, signature: one.productId === productId }))
    const known = this.products.find((one) => one.productId === productId)
    return known ? [...products, { ...known, signature }] : products
  }

  #step({ centreId, act, from, to, day, note }: Move | Nominated, by: AccountId): void {
    this.moves.push({ centreId, act, from, to, day, note, by })
    const centre = this.centres.get(centreId)
    if (!centre) return
    const slot = isLiving(to) ? centre.slot : null
    this.centres.set(centreId, { ...centre, stage: to, slot, steps: [...centre.steps, { act, to, by }] })
  }
}
