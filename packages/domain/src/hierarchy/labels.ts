import * as z from 'zod/mini'
import { wardKindOf } from '../region.ts'
import type { RegionCode } from '../region.ts'
import type { UnitKind } from '../units.ts'

const label = (standard: string) => z._default(z.string().check(z.trim(), z.minLength(1), z.maxLength(40)), standard)

/** What a city calls its levels: a lingkungan is a dusun, jorong or korong elsewhere ("atau sebutan lain", form 4.20a). */
export const UnitLabels = z.object({
  kota: label('Kota'),
  kecamatan: label('Kecamatan'),
  kelurahan: label('Kelurahan'),
  lingkungan: label('Lingkungan'),
  rw: label('RW'),
  rt: label('RT'),
  dasawisma: label('Dasawisma'),
})
export type UnitLabels = z.infer<typeof UnitLabels>

/** The word before a unit's name. A kabupaten holds both kelurahan and desa, told apart by the official code. */
export function labelOf(labels: UnitLabels, unit: { kind: UnitKind; code?: RegionCode | null }): string {
  if (unit.kind !== 'kelurahan' || !unit.code) return labels[unit.kind]
  return wardKindOf(unit.code) === 'desa' ? 'Desa' : labels.kelurahan
}
