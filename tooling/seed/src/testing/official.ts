import { loadRegions } from '@melati/modules/cities/regions'
import type { DemoCity } from '../cities.ts'
import { idOf } from '../ids.ts'
import type { OfficialUnit } from '../plan/plan-city.ts'

/** The kota of a demo city with its kecamatan and kelurahan, as onboarding makes them. */
export async function officialUnits({ code }: DemoCity): Promise<OfficialUnit[]> {
  const book = await loadRegions()
  const unit = (kind: OfficialUnit['kind'], of: string, title: string) => ({
    unitId: idOf('official', of),
    kind,
    code: of,
    title,
  })
  return [
    unit('kota', code, book.find(code)?.name ?? code),
    ...book
      .districtsOf(code)
      .flatMap((district) => [
        unit('kecamatan', district.code, `Kecamatan ${district.name}`),
        ...district.wards.map((ward) => unit('kelurahan', ward.code, `Kelurahan ${ward.name}`)),
      ]),
  ]
}
