import type { KnownRegions } from '@melati/domain/identity/known-regions'
import { RegionCode } from '@melati/domain/region'
import { getDistricts } from 'idn-area-data'

/** Every kecamatan code in use, to warn of a NIK or No KK that names none. Read once, from the package's own files. */
export const knownRegions: KnownRegions = new Set(
  (await getDistricts()).flatMap(({ code }) => {
    const parsed = RegionCode.safeParse(code)
    return parsed.success ? [parsed.data] : []
  }),
)
