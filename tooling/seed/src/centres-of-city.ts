type Special = 'pembinaan-khusus' | 'tidak-aktif' | 'ditutup' | 'ditetapkan'
type Waiting = 'dinas' | 'kecamatan' | 'asked'

/** Centres of a demo city: those that are not simply open, how they are called, and about where they stand. */
export interface Centres {
  readonly prefix: string
  /** Names and addresses by the name of the kelurahan. */
  readonly named: Readonly<Record<string, string>>
  readonly addresses: Readonly<Record<string, string>>
  /** Of kelurahan with a signature product. */
  readonly special: readonly Special[]
  /** Of others: verified by the dinas, by the kecamatan, or asked for. */
  readonly waiting: readonly Waiting[]
  /** Well inside the city, in degrees. */
  readonly box: { readonly south: number; readonly north: number; readonly west: number; readonly east: number }
}

const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one)

export const medanCentres: Centres = {
  prefix: 'Sakasanwira',
  named: { Mesjid: 'Sakasanwira Mesra' },
  addresses: { Mesjid: 'Masjid Raya Al Mashun, Jl. Sisingamangaraja' },
  special: [
    ...times(3, 'pembinaan-khusus' as const),
    ...times(2, 'tidak-aktif' as const),
    ...times(1, 'ditutup' as const),
    ...times(4, 'ditetapkan' as const),
  ],
  waiting: [...times(8, 'asked' as const), ...times(7, 'kecamatan' as const), ...times(5, 'dinas' as const)],
  box: { south: 3.54, north: 3.66, west: 98.63, east: 98.71 },
}

export const tangselCentres: Centres = {
  prefix: 'Sentra Usaha',
  named: {},
  addresses: {},
  special: [
    ...times(1, 'pembinaan-khusus' as const),
    ...times(1, 'tidak-aktif' as const),
    ...times(1, 'ditutup' as const),
    ...times(2, 'ditetapkan' as const),
  ],
  waiting: [...times(4, 'asked' as const), ...times(3, 'kecamatan' as const), ...times(3, 'dinas' as const)],
  box: { south: -6.34, north: -6.26, west: 106.67, east: 106.75 },
}
