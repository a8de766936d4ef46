import type { Role } from '@melati/domain/roles'

/** Under whose grant the demo's records are written; the board of a kecamatan by its code. */
export type Desk = 'board' | 'secretariat' | 'coordinator' | 'dinas' | `kecamatan ${string}`

/** Who signs in to a demo city: boards by address and password, cadres by number. `at` is a unit's key, or a group's. */
export interface CityAccount {
  readonly name: string
  readonly role: Exclude<Role, 'platform-operator' | 'centre-manager'>
  readonly at: string
  /** Before the @, or the last three digits of an invented number. */
  readonly login: string
  readonly desk?: Desk
}

/**
 * One of each role that a city has, and three cadres of different reach. `ward` is the kelurahan most of them work in,
 * `second` another one; `head`, `area` and `house` are units below: where a head stands, a cadre, and a dasawisma.
 */
export interface Stand {
  readonly ward: string
  readonly second: string
  readonly head: string
  readonly area: string
  readonly dasawisma: string
}

export function accountsAt(
  names: readonly string[],
  phones: string,
  { ward, second, head, area, dasawisma }: Stand,
): CityAccount[] {
  const [board, secretary, kecamatan, kelurahan, neighbourhood, coordinator, dinas, cadre, other, third, officer] =
    names
  const kecamatanCode = ward.slice(0, 8)
  return [
    { name: named(board), role: 'city-board', at: '', login: first(board), desk: 'board' },
    { name: named(secretary), role: 'secretariat', at: '', login: first(secretary), desk: 'secretariat' },
    { name: named(kecamatan), role: 'kecamatan-board', at: kecamatanCode, login: first(kecamatan) },
    { name: named(kelurahan), role: 'kelurahan-board', at: ward, login: first(kelurahan) },
    { name: named(neighbourhood), role: 'neighbourhood-head', at: head, login: first(neighbourhood) },
    { name: named(coordinator), role: 'cadre-coordinator', at: ward, login: first(coordinator), desk: 'coordinator' },
    { name: named(dinas), role: 'dinas-officer', at: '', login: first(dinas) },
    { name: named(cadre), role: 'cadre', at: dasawisma, login: `${phones}1` },
    { name: named(other), role: 'cadre', at: area, login: `${phones}2` },
    { name: named(third), role: 'cadre', at: second, login: `${phones}3` },
    { name: named(officer), role: 'group-officer', at: `${ward} poklak 1`, login: `${phones}4` },
  ]
}

function named(name: string | undefined): string {
  if (name === undefined) throw new Error('a demo city needs a name for each of its accounts')
  return name
}

const first = (name: string | undefined) => named(name).split(' ', 1).join('').toLowerCase()
