import type { Pokja, PositionKind } from '@melati/domain/boards/position'
import { addDays, Day } from '@melati/domain/day'
import type { Sex } from '@melati/domain/identity/sex'
import type { Calendar } from '../calendar.ts'
import type { DemoCity } from '../cities.ts'
import { contoh } from '../contoh.ts'
import { Dice } from '../dice.ts'
import { idOf, mint } from '../ids.ts'
import { type Order, orderOf } from '../order.ts'
import { Folk } from './people.ts'

interface Position {
  readonly kind: PositionKind
  readonly pokja?: Pokja
  readonly title: string
}

const pokja = [1, 2, 3, 4] as const
const roman = ['I', 'II', 'III', 'IV'] as const

const leaders = (of: string): Position[] => [
  { kind: 'ketua', title: `Ketua TP PKK ${of}` },
  { kind: 'sekretaris', title: 'Sekretaris' },
  { kind: 'bendahara', title: 'Bendahara' },
]

const pokjaHeads: readonly Position[] = pokja.map((n) => ({
  kind: 'pokja-ketua',
  pokja: n,
  title: `Ketua Pokja ${roman[n - 1]}`,
}))

/** The board of a kota, as large as those are. */
const cityBoard = (of: string): Position[] => [
  ...leaders(of),
  { kind: 'wakil-ketua', title: 'Wakil Ketua I' },
  { kind: 'wakil-ketua', title: 'Wakil Ketua II' },
  ...pokja.map((n): Position => ({ kind: 'ketua-bidang', pokja: n, title: `Ketua Bidang ${roman[n - 1]}` })),
  { kind: 'wakil-sekretaris', title: 'Wakil Sekretaris' },
  { kind: 'wakil-bendahara', title: 'Wakil Bendahara' },
  ...pokjaHeads,
  ...pokja.flatMap((n): Position[] => [
    { kind: 'pokja-wakil', pokja: n, title: `Wakil Ketua Pokja ${roman[n - 1]}` },
    { kind: 'pokja-sekretaris', pokja: n, title: `Sekretaris Pokja ${roman[n - 1]}` },
    { kind: 'pokja-anggota', pokja: n, title: `Anggota Pokja ${roman[n - 1]}` },
    { kind: 'pokja-anggota', pokja: n, title: `Anggota Pokja ${roman[n - 1]}` },
  ]),
]

export interface BoardOf {
  /** '' for the kota, else a code. */
  readonly key: string
  /** 'Kecamatan Medan Baru' */
  readonly title: string
}

const termBegan = Day.parse('2025-03-10')
const termEnds = Day.parse('2030-03-10')

/** The boards of a kota, of some kecamatan and some kelurahan; one kecamatan's term ends soon, another has an acting secretary and a vacancy. */
export function planBoards(
  city: DemoCity,
  boards: readonly BoardOf[],
  unitId: (key: string) => string,
  { begin, end }: Calendar,
): Order[] {
  return boards.flatMap((board, b) => {
    const dice = new Dice('board', city.slug, board.key)
    const called = new Set<string>()
    const name = (sex: Sex): string => {
      const folk = new Folk(dice, dice.weighed(city.mix), begin, mint('officer', city.slug, board.key))
      const one = contoh(folk.name(sex))
      if (called.has(one)) return name(sex)
      called.add(one)
      return one
    }
    const positions = board.key === '' ? cityBoard(board.title) : [...leaders(board.title), ...pokjaHeads]
    const [from, to] = b === 2 ? [addDays(end, 45 - 1826), addDays(end, 45)] : [termBegan, termEnds]
    const seats = b === 3 ? positions.filter(({ kind }) => kind !== 'bendahara') : positions
    const sk = (day: Day) => ({ number: `CONTOH/${100 + b}/SK/${day.slice(0, 4)}`, date: day })
    const seat = ({ kind, pokja: of, title }: Position, key: string, holder: string | undefined) => {
      const sex = dice.falls(0.93) ? ('P' as const) : ('L' as const)
      return {
        seatId: idOf('seat', key),
        unitId: unitId(board.key),
        personId: idOf('officer', key),
        personName: holder ?? name(sex),
        sex,
        kind,
        ...(of === undefined ? {} : { pokja: of }),
        title,
      }
    }
    const now = seats.map((position, n) => {
      const key = `${city.slug} ${board.key} ${position.kind} ${n}`
      const acting = b === 3 && position.kind === 'sekretaris'
      const title = acting ? `Plt. ${position.title}` : position.title
      const held = seat({ ...position, title }, key, officerAt(city, board.key, position.kind))
      return orderOf('boards.appoint', key, { ...held, acting, ...(acting ? {} : { sk: sk(from) }), from, to })
    })
    const past = leaders(board.title).map((position) => {
      const key = `${city.slug} ${board.key} ${position.kind} before`
      const began = addDays(from, -1826)
      return orderOf('boards.appoint', key, {
        ...seat(position, key, undefined),
        acting: false,
        sk: sk(began),
        from: began,
        to: from,
      })
    })
    return [...past, ...now]
  })
}

/** Who signs in for a board sits on it. */
function officerAt({ accounts }: DemoCity, key: string, kind: PositionKind): string | undefined {
  const role = kind === 'sekretaris' ? 'secretariat' : kind === 'ketua' ? boardRole(key) : undefined
  const account = accounts.find((one) => one.role === role && one.at === key)
  return account === undefined ? undefined : contoh(account.name)
}

function boardRole(key: string) {
  if (key === '') return 'city-board'
  return key.length === 8 ? 'kecamatan-board' : 'kelurahan-board'
}
