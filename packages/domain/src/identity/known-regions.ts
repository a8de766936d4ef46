import { findAncestor } from '../region.ts'
import type { RegionCode } from '../region.ts'
import { recodedKota } from './recoded-kota.ts'

export type RegionWarning = 'UNKNOWN_REGION' | 'REGION_RECODED'

/** The kecamatan codes in use ('12.71.01'); a `Set` will do. A phone that holds no list passes none and gets no warning. */
export type KnownRegions = { has: (code: RegionCode) => boolean }

/** Old and split regions are real on identity numbers, which are never reissued: this warns and never refuses. */
export function regionWarning(region: RegionCode, known: KnownRegions | undefined): RegionWarning | undefined {
  if (!known || known.has(region)) return undefined
  const kota = findAncestor(region, 'kota')
  return kota !== undefined && recodedKota.has(kota) ? 'REGION_RECODED' : 'UNKNOWN_REGION'
}
