import type { Day } from '@melati/domain/day'
import { UnitId } from '@melati/domain/ids'
import type { PlacedUnit } from '@melati/domain/units'
import type { City } from './a-city.ts'

interface Move {
  readonly unitId: UnitId
  readonly parentId: UnitId
  readonly since: Day
}

type Place = Pick<PlacedUnit, 'unitId' | 'ancestors'>

/** Where the units of a city stand on each day, for a test that moves them in the order of their days. */
export class TreeInTime {
  readonly #city: City
  readonly #paths: ReadonlyMap<UnitId, string>
  readonly #moves: Move[] = []

  constructor(city: City) {
    this.#city = city
    this.#paths = new Map([...city.units.keys()].map((path) => [city.at(path), path]))
  }

  /** A move of the same day replaces the one before: that was a slip. */
  move(order: Move): void {
    const slip = this.#moves.findIndex((one) => one.unitId === order.unitId && one.since === order.since)
    if (slip >= 0) this.#moves.splice(slip, 1)
    this.#moves.push(order)
  }

  placeOf(unitId: UnitId, day: Day): Place {
    const ancestors: UnitId[] = []
    for (let up = this.#parentOn(unitId, day); up !== null; up = this.#parentOn(up, day)) ancestors.unshift(up)
    return { unitId, ancestors }
  }

  placesOn(day: Day): Place[] {
    return [...this.#paths.keys()].map((unitId) => this.placeOf(unitId, day))
  }

  #parentOn(unitId: UnitId, day: Day): UnitId | null {
    const moved = this.#moves.findLast((one) => one.unitId === unitId && one.since <= day)
    const planted = this.#city.units.get(this.#paths.get(unitId) ?? '')?.ancestors.at(-1)
    return moved?.parentId ?? (planted === undefined ? null : UnitId.parse(planted))
  }
}
