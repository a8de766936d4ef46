import { Day } from '../day.ts'
import type { UnitState } from '../hierarchy/unit-state.ts'
import { UnitId } from '../ids.ts'
import { RegionCode } from '../region.ts'
import type { UnitKind } from '../units.ts'
import { anId } from './an-id.ts'

const kindsBelow: Record<string, UnitKind> = {
  kota: 'kecamatan',
  kecamatan: 'kelurahan',
  kelurahan: 'lingkungan',
  lingkungan: 'dasawisma',
}
export const beginning: Day = Day.parse('2020-01-01')

let nextId = 1_000

/** A kota of the Medan ladder. */
export function aKota(): UnitState {
  nextId += 1
  return {
    unitId: anId(UnitId, nextId),
    kind: 'kota',
    name: 'Kota CONTOH',
    parentId: null,
    ancestors: [],
    code: RegionCode.parse('12.71'),
    since: beginning,
    placedSince: beginning,
    closedOn: null,
  }
}

/** A child of the next kind of the Medan ladder, unless told otherwise. */
export function aChild(parent: UnitState, more: Partial<UnitState> = {}): UnitState {
  nextId += 1
  const kind = kindsBelow[parent.kind]
  if (!kind) throw new Error(`nothing stands under a ${parent.kind}`)
  const official = kind === 'kecamatan' ? '.01' : '.1008'
  return {
    unitId: anId(UnitId, nextId),
    kind,
    name: `${kind} ${nextId}`,
    parentId: parent.unitId,
    ancestors: [...parent.ancestors, parent.unitId],
    code: kind === 'kecamatan' || kind === 'kelurahan' ? RegionCode.parse(`${parent.code}${official}`) : null,
    since: beginning,
    placedSince: beginning,
    closedOn: null,
    ...more,
  }
}

/** One branch from the kota down to a dasawisma. */
export function aBranch() {
  const kota = aKota()
  const kecamatan = aChild(kota)
  const kelurahan = aChild(kecamatan)
  const lingkungan = aChild(kelurahan)
  const dasawisma = aChild(lingkungan)
  return { kota, kecamatan, kelurahan, lingkungan, dasawisma }
}
