import { medanCentres, tangselCentres, type Centres } from './centres-of-city.ts'
import { accountsAt, type CityAccount } from './accounts-of-city.ts'
import { mixes, type Mix } from './communities.ts'
import type { Line } from './goods.ts'
import { lines } from './goods.ts'
import { streets } from './streets.ts'
import { medan as medanWares } from './wares/medan.ts'
import { tangsel as tangselWares } from './wares/tangsel.ts'
import type { Wares } from './wares/ware.ts'

export interface DemoCity {
  readonly code: string
  readonly slug: string
  /** Its own levels between kelurahan and dasawisma. */
  readonly below: readonly ('lingkungan' | 'rw' | 'rt')[]
  /** Kelurahan, by code, that are entered down to every house. */
  readonly deep: readonly string[]
  readonly accounts: readonly CityAccount[]
  /** The dinas that verifies its centres, for which one of the accounts acts. */
  readonly dinas: { readonly name: string; readonly shortName: string }
  readonly mix: Mix
  readonly streets: { readonly roads: readonly string[]; readonly lanes: readonly string[] }
  readonly lines: readonly Line[]
  readonly wares: Wares
  readonly centres: Centres
}

const medan: DemoCity = {
  code: '12.71',
  slug: 'medan',
  below: ['lingkungan'],
  deep: ['12.71.17.1002', '12.71.03.1005', '12.71.11.1005', '12.71.14.1004'],
  accounts: accountsAt(
    [
      'Ratna Siregar',
      'Dewi Lubis',
      'Tiurma Harahap',
      'Rosmawati Ginting',
      'Irwan Effendi',
      'Nurhayati Hasanah',
      'Yulizar Tanjung',
      'Sri Wahyuni',
      'Lasma Sitompul',
      'Fauziah Hafni',
      'Desmawati Koto',
    ],
    '10',
    {
      ward: '12.71.17.1002',
      second: '12.71.03.1005',
      head: '12.71.17.1002/1',
      area: '12.71.17.1002/2',
      dasawisma: '12.71.17.1002/1/1',
    },
  ),
  dinas: {
    name: 'Dinas Koperasi UKM Perindustrian dan Perdagangan',
    shortName: 'Diskop UKM Perindag',
  },
  mix: mixes.medan,
  streets: streets.medan,
  lines: lines.medan,
  wares: medanWares,
  centres: medanCentres,
}

const tangsel: DemoCity = {
  code: '36.74',
  slug: 'tangsel',
  below: ['rw', 'rt'],
  deep: ['36.74.06.1002', '36.74.01.1002', '36.74.05.1005'],
  accounts: accountsAt(
    [
      'Lestari Wahyuni',
      'Neneng Kurniasih',
      'Retno Handayani',
      'Euis Komalasari',
      'Marzuki Soleh',
      'Lilis Suryani',
      'Bambang Nugroho',
      'Rodiah Hasanah',
      'Yuni Astuti',
      'Imas Nuraeni',
      'Sopiah Komariah',
    ],
    '20',
    {
      ward: '36.74.06.1002',
      second: '36.74.01.1002',
      head: '36.74.06.1002/1',
      area: '36.74.06.1002/2/1',
      dasawisma: '36.74.06.1002/1/1/1',
    },
  ),
  dinas: { name: 'Dinas Koperasi dan Usaha Kecil Menengah', shortName: 'Dinkop UKM' },
  mix: mixes.tangsel,
  streets: streets.tangsel,
  lines: lines.tangsel,
  wares: tangselWares,
  centres: tangselCentres,
}

export const demoCities = [medan, tangsel] as const
