import { randomUUID } from 'node:crypto'
import { aHouseholdOrder } from '@melati/modules/testing/a-household-order'
import type { RegisterHousehold } from '@melati/domain/households/register-household'
import type { UnitId } from '@melati/domain/ids'

/** Households of two, each for the next of these dasawisma. */
export function householdOrders(units: readonly UnitId[]): () => RegisterHousehold {
  let made = 0
  return () => {
    const unit = units[made % units.length]
    made += 1
    if (unit === undefined) throw new Error('no dasawisma to register in')
    return aHouseholdOrder({ newId: randomUUID }, unit)
  }
}
