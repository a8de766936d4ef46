import { addDays, type Day } from '@melati/domain/day'
import type { Desk } from '../accounts-of-city.ts'
import type { Calendar } from '../calendar.ts'
import type { DemoCity } from '../cities.ts'
import { contoh } from '../contoh.ts'
import { Dice } from '../dice.ts'
import { idOf } from '../ids.ts'
import { type Batch, batchesOf, type Order, orderOf } from '../order.ts'
import type { Group } from './groups.ts'
import type { OfficialUnit } from './plan-city.ts'
import type { PlannedProduct } from './products.ts'
import type { Size } from './size.ts'

/** How far a planned centre comes. */
const fates = [
  'aktif',
  'pembinaan-khusus',
  'tidak-aktif',
  'ditutup',
  'ditetapkan',
  'dinas',
  'kecamatan',
  'asked',
] as const
type Fate = (typeof fates)[number] | 'returned'

interface Planned {
  readonly centreId: string
  readonly ward: OfficialUnit
  readonly name: string
  readonly fate: Fate
}

interface Where {
  readonly official: readonly OfficialUnit[]
  readonly signatures: ReadonlyMap<string, PlannedProduct>
  readonly groups: readonly Group[]
  readonly calendar: Calendar
}

/** Days after the beginning on which the first centres take their steps; the others follow two months later. */
const steps = { nominate: 70, verify: 82, dinas: 94, decree: 108, activate: 118 } as const
const between = 60

/**
 * The centres of a city, on their way by its own people: nominated by the secretariat for the kelurahan, verified by the
 * kecamatan and the dinas, decreed and opened by the board. At every stage somebody waits.
 */
export function planCentres(city: DemoCity, where: Where, { wards }: Size): Batch[] {
  // A small demo has one in eight, of every fate.
  const planned = centresOf(city, where).filter((_, n) => (Number.isFinite(wards) ? n % 8 === 0 : true))
  const early = planned.filter(({ fate }, n) => isOpened(fate) && (n % 2 === 0 || fate === 'ditutup'))
  const late = planned.filter((one) => !early.includes(one))
  return [...waveOf(city, early, 0, where), ...waveOf(city, late, between, where), ...ends(planned, where)]
}

const isOpened = (fate: Fate) => fates.indexOf(fate as 'aktif') >= 0 && fates.indexOf(fate as 'aktif') <= 3
const isDecreed = (fate: Fate) => isOpened(fate) || fate === 'ditetapkan'

function centresOf(city: DemoCity, { official, signatures }: Where): Planned[] {
  const wards = official.filter(({ kind }) => kind === 'kelurahan').toSorted((a, b) => (a.code < b.code ? -1 : 1))
  const desk = city.accounts.find(({ role }) => role === 'kelurahan-board')?.at
  const dice = new Dice('centres', city.slug)
  const known = dice.some(
    wards.filter(({ code }) => code !== desk && signatures.has(code)),
    wards.length,
  )
  const unknown = dice.some(
    wards.filter(({ code }) => code !== desk && !signatures.has(code)),
    wards.length,
  )
  // Those of the demo's own kecamatan first, so that its board has something to verify.
  const mine = (one: OfficialUnit) => Number(desk === undefined || !one.code.startsWith(desk.slice(0, 8)))
  unknown.sort((a, b) => mine(a) - mine(b))
  const { special, waiting } = city.centres
  const rest = unknown.slice(0, waiting.length)
  return [
    ...known.map((ward, n) => ({ ward, fate: special[n] ?? ('aktif' as const) })),
    ...rest.map((ward, n) => ({ ward, fate: waiting[n] ?? ('asked' as const) })),
    ...wards.filter(({ code }) => code === desk).map((ward) => ({ ward, fate: 'returned' as const })),
  ].map(({ ward, fate }) => ({ centreId: idOf('centre', ward.code), ward, fate, name: nameOf(city, ward) }))
}

const firsts = ['Mekar', 'Mandiri', 'Berkah', 'Sejahtera', 'Amanah', 'Gemilang', 'Harapan', 'Lestari', 'Maju', 'Cahaya']

function nameOf({ centres }: DemoCity, { code, title }: OfficialUnit): string {
  const place = title.replace(/^Kelurahan /, '')
  return contoh(centres.named[place] ?? `${centres.prefix} ${new Dice('centre', code).pick(firsts)} ${place}`)
}

function waveOf(city: DemoCity, planned: readonly Planned[], later: number, where: Where): Batch[] {
  const { calendar, signatures, groups } = where
  const onDay = (step: keyof typeof steps) => addDays(calendar.begin, steps[step] + later)
  const at = (what: keyof typeof steps, by: Desk, orders: readonly Order[]) =>
    batchesOf({ what: 'sentra / centres', by, on: onDay(what) }, orders)
  const of = (path: 'sakasanwira.verify', some: readonly Planned[], step: string) =>
    some.map(({ centreId }) => orderOf(path, `${centreId} ${step}`, { centreId }))
  const nominated = planned.map((one) => orderOf('sakasanwira.nominate', one.centreId, nominationOf(city, one)))
  const members = membersOf(planned, groups, onDay('nominate'))
  const offered = planned.flatMap(({ centreId, ward }) => {
    const product = signatures.get(ward.code)
    if (product === undefined) return []
    const input = { centreId, productId: product.productId, signature: true }
    return [orderOf('sakasanwira.addProduct', centreId, input)]
  })
  const verified = planned.filter(({ fate }) => fate !== 'asked' && fate !== 'returned')
  const passed = verified.filter(({ fate }) => fate !== 'kecamatan')
  const decreed = passed.filter(({ fate }) => isDecreed(fate))
  const opened = decreed.filter(({ fate }) => isOpened(fate))
  const kecamatan = [...Map.groupBy(planned, ({ ward }) => ward.code.slice(0, 8))]
  return [
    ...at('nominate', 'secretariat', nominated),
    ...at('nominate', 'secretariat', members),
    ...at('nominate', 'secretariat', offered),
    ...kecamatan.flatMap(([code, own]) => [
      ...at(
        'verify',
        `kecamatan ${code}`,
        of(
          'sakasanwira.verify',
          verified.filter((one) => own.includes(one)),
          'first',
        ),
      ),
      ...at(
        'verify',
        `kecamatan ${code}`,
        own
          .filter(({ fate }) => fate === 'returned')
          .map(({ centreId }) => {
            const reason = 'Alamat dan titik lokasi belum jelas.'
            return orderOf('sakasanwira.returnToKelurahan', centreId, { centreId, reason })
          }),
      ),
    ]),
    ...at('dinas', 'dinas', of('sakasanwira.verify', passed, 'second')),
    ...at(
      'decree',
      'board',
      decreed.map(({ centreId }, n) => {
        const skNumber = `510/${n + 1 + later}/CONTOH/${onDay('decree').slice(0, 4)}`
        return orderOf('sakasanwira.decree', centreId, { centreId, skNumber, skDate: onDay('decree') })
      }),
    ),
    ...at(
      'activate',
      'board',
      opened.map(({ centreId }) =>
        orderOf('sakasanwira.activate', centreId, { centreId, openedOn: onDay('activate') }),
      ),
    ),
  ]
}

/** What became of some that were open, in the last month. */
function ends(planned: readonly Planned[], { calendar }: Where): Batch[] {
  const lead = (
    path: 'sakasanwira.setAside' | 'sakasanwira.deactivate' | 'sakasanwira.close',
    fate: Fate,
    reason: string,
  ) => planned.filter((one) => one.fate === fate).map(({ centreId }) => orderOf(path, centreId, { centreId, reason }))
  return batchesOf({ what: 'sentra / centres', by: 'board', on: addDays(calendar.end, -25) }, [
    ...lead('sakasanwira.setAside', 'pembinaan-khusus', 'Penjualan turun, perlu pendampingan.'),
    ...lead('sakasanwira.deactivate', 'tidak-aktif', 'Bangunan sedang diperbaiki.'),
    ...lead('sakasanwira.close', 'ditutup', 'Bergabung dengan sentra di kelurahan tetangga.'),
  ])
}

const keepers = ['Ibu Ani', 'Ibu Lela', 'Ibu Wati', 'Bunda Rina', 'Ibu Yanti', 'Ibu Sari', 'Ibu Minah', 'Bunda Fitri']
const trades = ['Warung', 'Dapur', 'Jahit', 'Kerajinan', 'Kedai', 'Kue', 'Keripik', 'Bordir'] as const

function nominationOf(city: DemoCity, { centreId, ward, name, fate }: Planned) {
  const dice = new Dice('centre at', ward.code)
  const { box, addresses } = city.centres
  const place = ward.title.replace(/^Kelurahan /, '')
  const [near, own] = [new Dice('kecamatan', ward.code.slice(0, 8)), (size: number) => (dice.next() - 0.5) * size]
  const along = (from: number, to: number) => from + near.next() * (to - from)
  const [latitude, longitude] = [along(box.south, box.north) + own(0.02), along(box.west, box.east) + own(0.02)]
  return {
    centreId,
    unitId: ward.unitId,
    name,
    address: addresses[place] ?? `${dice.pick(city.streets.roads)} No. ${dice.whole(1, 90)}, ${place}`,
    coordinates: fate === 'returned' ? null : { latitude, longitude },
    responsible: { name: contoh(dice.pick(keepers)), phone: `+62811000${900 + dice.whole(0, 99)}` },
    hours: weekOf(dice.whole(7, 10), dice.whole(16, 20), dice.whole(0, 2)),
    contactPhone: `+62811000${800 + dice.whole(0, 99)}`,
  }
}

/** The same hours from Monday to Friday; on Saturday till noon as well, or all day, or on Sunday too. */
function weekOf(from: number, to: number, ends: number) {
  const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`
  const day = { opens: clock(from), closes: clock(to) }
  const saturday = ends === 0 ? { opens: clock(from), closes: clock(13) } : day
  return [day, day, day, day, day, saturday, ends === 2 ? day : null]
}

/** Five to seven units each: by rounds, so that those of many centres are written together. */
function membersOf(planned: readonly Planned[], groups: readonly Group[], since: Day): Order[] {
  const rounds = [0, 1, 2, 3, 4, 5, 6]
  return rounds.flatMap((n) =>
    planned.flatMap(({ centreId, ward }) => {
      const dice = new Dice('units', ward.code)
      const [count, shift] = [dice.whole(5, 7), dice.whole(0, 7)]
      if (n >= count) return []
      const memberId = idOf('centre member', ward.code, String(n))
      const group = groups.find(
        (one) => one.kind === 'poklak' && one.key.startsWith(`${ward.code} `) && one.since < since,
      )
      const input =
        n === 0 && group !== undefined
          ? { kind: 'kelompok-up2k' as const, name: group.name, groupId: group.id }
          : { kind: 'usaha' as const, name: contoh(unitName(n, shift)) }
      return [orderOf('sakasanwira.addMember', memberId, { centreId, memberId, since, ...input })]
    }),
  )
}

const unitName = (n: number, shift: number) =>
  `${trades[(n + shift) % trades.length] ?? trades[0]} ${keepers[(n * 3 + shift) % keepers.length] ?? ''}`
