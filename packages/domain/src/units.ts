import * as z from 'zod/mini'
import type { UnitId } from './ids.ts'

/** From the tenant down. Which of them a tenant uses is its setting `levels` (handbook/pkk.md 2.2). */
export const unitKinds = ['kota', 'kecamatan', 'kelurahan', 'lingkungan', 'rw', 'rt', 'dasawisma'] as const

export const UnitKind = z.enum(unitKinds)
export type UnitKind = z.infer<typeof UnitKind>

/** A unit where it stands on some day; `ancestors` from the root down, without itself. */
export type PlacedUnit = {
  unitId: UnitId
  kind: UnitKind
  name: string
  parentId: UnitId | null
  ancestors: readonly UnitId[]
}

/** True for the scope itself and for everything below it. */
export function isWithin(scopeId: UnitId, unit: Pick<PlacedUnit, 'unitId' | 'ancestors'>): boolean {
  return unit.unitId === scopeId || unit.ancestors.includes(scopeId)
}
