import { allow, refuse } from '../refusal.ts'
import type { Decision } from '../refusal.ts'

/** A living centre of a kelurahan and the place it holds. */
export type SlotHolder = { slot: number; name: string }

/** The lowest free place of a kelurahan; a refusal names the centre that holds the first. */
export function takeSlot(holders: readonly SlotHolder[], places: number, field: string): Decision<number> {
  const held = new Set(holders.map(({ slot }) => slot))
  for (let slot = 1; slot <= places; slot += 1) if (!held.has(slot)) return allow(slot)
  const first = holders.toSorted((a, b) => a.slot - b.slot)[0]
  return refuse('centre-slot-taken', { field, hint: { name: first?.name ?? '', places } })
}
