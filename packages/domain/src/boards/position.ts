import * as z from 'zod/mini'
import type { UnitKind } from '../units.ts'

/**
 * The fixed kinds behind the titles a city uses, which are free text (handbook/pkk.md 2.3: Medan had a Wakil Ketua and a Wakil Ketua I).
 */
export const positionKinds = [
  'ketua',
  'wakil-ketua',
  'ketua-bidang',
  'sekretaris',
  'wakil-sekretaris',
  'bendahara',
  'wakil-bendahara',
  'pokja-ketua',
  'pokja-wakil',
  'pokja-sekretaris',
  'pokja-anggota',
  'staf-ahli',
  'anggota',
] as const

export const PositionKind = z.enum(positionKinds)
export type PositionKind = z.infer<typeof PositionKind>

export const Pokja = z.literal([1, 2, 3, 4])
export type Pokja = z.infer<typeof Pokja>

/** `single`: one holder at a time on a board (for a Pokja kind: in that Pokja). `pokja`: whether a Pokja must be, may be or cannot be named. */
type Rule = { single: boolean; pokja: 'must' | 'may' | 'none'; inGroups: boolean }

export const positionRules = {
  ketua: { single: true, pokja: 'none', inGroups: true },
  'wakil-ketua': { single: false, pokja: 'none', inGroups: true },
  // Ketua I to IV: the number of a bidang is that of its Pokja.
  'ketua-bidang': { single: true, pokja: 'must', inGroups: false },
  sekretaris: { single: true, pokja: 'none', inGroups: true },
  'wakil-sekretaris': { single: false, pokja: 'may', inGroups: false },
  bendahara: { single: true, pokja: 'none', inGroups: true },
  'wakil-bendahara': { single: false, pokja: 'none', inGroups: false },
  'pokja-ketua': { single: true, pokja: 'must', inGroups: false },
  'pokja-wakil': { single: true, pokja: 'must', inGroups: false },
  'pokja-sekretaris': { single: true, pokja: 'must', inGroups: false },
  'pokja-anggota': { single: false, pokja: 'must', inGroups: false },
  'staf-ahli': { single: false, pokja: 'may', inGroups: false },
  anggota: { single: false, pokja: 'none', inGroups: true },
} as const satisfies Record<PositionKind, Rule>

const teamKinds: ReadonlySet<UnitKind> = new Set(['kota', 'kecamatan', 'kelurahan'])

/** A TP PKK (kota, kecamatan, kelurahan) has every position; a kelompok below it only ketua, wakil, sekretaris, bendahara and anggota. */
export function positionsAt(kind: UnitKind): PositionKind[] {
  return positionKinds.filter((position) => teamKinds.has(kind) || positionRules[position].inGroups)
}
