import { isKota } from '../region.ts'
import type { RegionCode } from '../region.ts'
import type { UnitKind } from '../units.ts'
import { UnitLabels } from './labels.ts'
import type { TenantLevels } from './levels.ts'

export type LevelPreset = { levels: TenantLevels; labels: UnitLabels }

const preset = (below: readonly UnitKind[], labels: Partial<UnitLabels> = {}): LevelPreset => ({
  levels: ['kecamatan', 'kelurahan', ...below, 'dasawisma'],
  labels: UnitLabels.parse(labels),
})

/** Ways cities are divided below the kelurahan, to choose from at onboarding and change afterwards. */
export const levelPresets = {
  /** As in Medan. */
  lingkungan: preset(['lingkungan']),
  /** As in Tangerang Selatan and most kota. */
  'rw-rt': preset(['rw', 'rt']),
  /** A kabupaten whose desa have dusun, RW and RT. */
  'dusun-rw-rt': preset(['lingkungan', 'rw', 'rt'], { kota: 'Kabupaten', lingkungan: 'Dusun' }),
  /** A kabupaten whose desa have dusun alone. */
  dusun: preset(['lingkungan'], { kota: 'Kabupaten', lingkungan: 'Dusun' }),
} as const satisfies Record<string, LevelPreset>

export type LevelPresetName = keyof typeof levelPresets

/** Where to begin: lingkungan in the kota of North Sumatra, dusun in a kabupaten, RW and RT in other kota. */
export function suggestPreset(code: RegionCode): LevelPresetName {
  if (!isKota(code)) return 'dusun-rw-rt'
  return code.startsWith('12.') ? 'lingkungan' : 'rw-rt'
}
