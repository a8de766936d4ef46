import { isKota, RegionCode, wardKindOf } from '@melati/domain/region'
import { getDistricts, getProvinces, getRegencies, getVillages } from 'idn-area-data'

export interface Region {
  readonly code: RegionCode
  /** With its kind: 'Kota Medan', 'Kabupaten Deli Serdang'. */
  readonly name: string
  readonly kind: 'kota' | 'kabupaten'
  readonly province: string
}

export interface Ward {
  readonly code: RegionCode
  readonly name: string
  readonly kind: 'kelurahan' | 'desa'
}

export interface District {
  readonly code: RegionCode
  readonly name: string
  readonly wards: readonly Ward[]
}

/** Every kota and kabupaten with its kecamatan and wards, by Kemendagri code. */
export interface RegionBook {
  readonly regions: readonly Region[]
  find(code: string): Region | undefined
  /** In the order of their codes; none for a region that is not in the book. */
  districtsOf(code: string): readonly District[]
}

let book: Promise<RegionBook> | undefined

/** Read from the package's own files when first asked for, and kept: they change only with the package. */
export function loadRegions(): Promise<RegionBook> {
  book ??= readBook().catch((error: unknown) => {
    book = undefined
    throw error
  })
  return book
}

async function readBook(): Promise<RegionBook> {
  const [provinces, regencies, districts, villages] = await Promise.all([
    getProvinces(),
    getRegencies(),
    getDistricts(),
    getVillages(),
  ])
  const provinceNames = new Map(provinces.filter(isFilled).map(({ code, name }) => [code, name]))
  const regions = regencies.filter(isFilled).map(({ code, name, province_code }): Region => {
    const parsed = RegionCode.parse(code)
    return {
      code: parsed,
      name,
      kind: isKota(parsed) ? 'kota' : 'kabupaten',
      province: provinceNames.get(province_code) ?? '',
    }
  })
  const districtsBy = Map.groupBy(districts.filter(isFilled), ({ regency_code }) => regency_code)
  const villagesBy = Map.groupBy(villages.filter(isFilled), ({ district_code }) => district_code)
  const byCode = new Map<string, Region>(regions.map((region) => [region.code, region]))
  return {
    regions,
    find: (code) => byCode.get(code),
    districtsOf: (regency) =>
      (districtsBy.get(regency) ?? []).map(({ code, name }) => ({
        code: RegionCode.parse(code),
        name,
        wards: (villagesBy.get(code) ?? []).map((ward) => {
          const parsed = RegionCode.parse(ward.code)
          return { code: parsed, name: ward.name, kind: wardKindOf(parsed) }
        }),
      })),
  }
}

/** The parser gives one empty row for the last line end. */
function isFilled(row: { code: string; name?: string }): boolean {
  return row.code !== '' && row.name !== undefined
}

/** Regions by the beginning of a code, or by words of their name or province; those that begin so come first. */
export function findRegions(regions: readonly Region[], query: string, limit: number): Region[] {
  const words = plain(query)
    .split(' ')
    .filter((word) => word !== '')
  if (words.length === 0) return []
  const [first = ''] = words
  if (/^[\d.]+$/.test(first)) return regions.filter(({ code }) => code.startsWith(first)).slice(0, limit)
  const found = regions.filter((region) => {
    const text = ` ${plain(`${region.name} ${region.province}`)}`
    return words.every((word) => text.includes(` ${word}`))
  })
  const order = (region: Region) => {
    const name = plain(region.name)
    const own = name.replace(/^(kota|kabupaten) (administrasi )?/, '')
    if (own === words.join(' ')) return 0
    if (own.startsWith(first)) return 1
    return name.split(' ').includes(first) ? 2 : 3
  }
  return found.toSorted((a, b) => order(a) - order(b) || a.code.localeCompare(b.code)).slice(0, limit)
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/\bkab\.?(?=\s|$)/g, 'kabupaten')
    .replaceAll(/[^a-z0-9.]+/g, ' ')
    .trim()
}
