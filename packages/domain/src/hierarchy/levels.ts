import * as z from 'zod/mini'
import { UnitKind, unitKinds } from '../units.ts'

/**
 * The levels a tenant uses below itself, from the top: kecamatan, kelurahan, any of lingkungan, rw, rt, and dasawisma at the end.
 * Medan has lingkungan and neither rw nor rt, Tangerang Selatan rw and rt and no lingkungan (handbook/pkk.md 2.2).
 */
export const TenantLevels = z.array(UnitKind).check(z.refine(isLadder, 'levels-invalid'))
export type TenantLevels = readonly UnitKind[]

function isLadder(levels: readonly UnitKind[]): boolean {
  const steps = levels.map((kind) => unitKinds.indexOf(kind))
  const downwards = steps.every((step, index) => index === 0 || step > (steps[index - 1] ?? step))
  return downwards && levels[0] === 'kecamatan' && levels[1] === 'kelurahan' && levels.at(-1) === 'dasawisma'
}

/** What may stand directly under a unit of that kind: the next level in use, nothing under a dasawisma or an unused level. */
export function childKinds(levels: TenantLevels, kind: UnitKind): UnitKind[] {
  const next = kind === 'kota' ? levels[0] : usedAt(levels, kind)
  return next === undefined ? [] : [next]
}

/** The kind a unit of that kind stands under; undefined for the kota and for an unused level. */
export function parentKind(levels: TenantLevels, kind: UnitKind): UnitKind | undefined {
  const index = levels.indexOf(kind)
  return index < 0 ? undefined : (levels[index - 1] ?? 'kota')
}

function usedAt(levels: TenantLevels, kind: UnitKind): UnitKind | undefined {
  const index = levels.indexOf(kind)
  return index < 0 ? undefined : levels[index + 1]
}
