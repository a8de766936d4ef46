import * as z from 'zod/mini'

/** A Kemendagri region code with dots: province '12', kota or kabupaten '12.71', kecamatan '12.71.01', kelurahan or desa '12.71.01.1008'. */
export const RegionCode = z
  .string('unknown-region')
  .check(z.regex(/^\d\d(\.\d\d(\.\d\d(\.\d{4})?)?)?$/, 'unknown-region'))
  .brand<'RegionCode'>()
export type RegionCode = z.infer<typeof RegionCode>

export const regionLevels = ['provinsi', 'kota', 'kecamatan', 'kelurahan'] as const
export type RegionLevel = (typeof regionLevels)[number]

const levelByLength: Record<number, RegionLevel> = { 2: 'provinsi', 5: 'kota', 8: 'kecamatan', 13: 'kelurahan' }
const lengthOf = { provinsi: 2, kota: 5, kecamatan: 8, kelurahan: 13 } as const satisfies Record<RegionLevel, number>

export function levelOf(code: RegionCode): RegionLevel {
  const level = levelByLength[code.length]
  if (!level) throw new Error(`no region code: ${code}`)
  return level
}

/** The region one level up; null for a province. */
export function parentOf(code: RegionCode): RegionCode | null {
  const dot = code.lastIndexOf('.')
  return dot < 0 ? null : RegionCode.parse(code.slice(0, dot))
}

/** The region of that level which holds `code`; undefined when `code` lies above it. */
export function findAncestor(code: RegionCode, level: RegionLevel): RegionCode | undefined {
  return code.length < lengthOf[level] ? undefined : RegionCode.parse(code.slice(0, lengthOf[level]))
}

/** True for the region itself and for every region in it. */
export function contains(region: RegionCode, code: RegionCode): boolean {
  return code === region || code.startsWith(`${region}.`)
}

/** A ward is a desa when its last four digits begin with 2 (3 for a desa adat), a kelurahan when they begin with 1. */
export function wardKindOf(code: RegionCode): 'kelurahan' | 'desa' {
  return code[9] === '1' ? 'kelurahan' : 'desa'
}

/** A kota has 71 and above as its second pair, a kabupaten 01 to 70. */
export function isKota(code: RegionCode): boolean {
  return Number(code.slice(3, 5)) > 70
}
