import { addDays } from '@melati/domain/day'
import { type Calendar, firstDays } from '../calendar.ts'
import type { DemoCity } from '../cities.ts'
import { contoh } from '../contoh.ts'
import { Dice } from '../dice.ts'
import { idOf } from '../ids.ts'
import { orderOf } from '../order.ts'
import type { Ware } from '../wares/ware.ts'
import type { Dated } from './dated.ts'
import type { Group } from './groups.ts'

/** Where a planned product ends. */
type Fate = 'tayang' | 'draf' | 'ditarik'

export interface PlannedProduct {
  readonly productId: string
  /** The code of its kelurahan. */
  readonly ward: string
  readonly name: string
  readonly groupId: string | null
  readonly maker: string
  readonly phone: string
  readonly fate: Fate
}

export interface ProductPlan {
  readonly dated: readonly Dated[]
  /** What each covered kelurahan is known for, by its code; published in the first months, with an NIB. */
  readonly signatures: ReadonlyMap<string, PlannedProduct>
}

/** A good of a kelurahan: the first is what it is known for. */
interface Good {
  readonly ward: string
  readonly n: number
  readonly ware: Ware
  readonly fate: Fate
}

interface Where {
  readonly groups: readonly Group[]
  readonly calendar: Calendar
  readonly unitId: (key: string) => string
}

/**
 * What a city sells: in most kelurahan what it is known for and some more, elsewhere first drafts. Made by a group of the
 * kelurahan where there was one from the beginning.
 */
export function planProducts(city: DemoCity, wards: readonly string[], where: Where): ProductPlan {
  const planned = goodsOf(city, wards).map((good) => {
    const phone = `+62811000${city.wares.phones + wards.indexOf(good.ward)}`
    return { good, product: productOf(good, phone, where) }
  })
  const orders = planned.map(({ good, product }) => ordersOf(good, product, where))
  return {
    dated: [
      ...orders.map(({ added }) => added),
      ...orders.flatMap(({ published }) => published ?? []),
      ...orders.flatMap(({ withdrawn }) => withdrawn ?? []),
    ],
    signatures: new Map(
      planned.flatMap(({ good, product }) => (good.n === 1 && good.fate === 'tayang' ? [[good.ward, product]] : [])),
    ),
  }
}

function goodsOf({ slug, deep, wares }: DemoCity, wards: readonly string[]): Good[] {
  const { covered, known, further } = wares
  const dice = new Dice('wares', slug)
  const famous = wards.filter((ward) => known[ward] !== undefined || deep.includes(ward))
  const others = dice.some(
    wards.filter((ward) => !famous.includes(ward)),
    wards.length,
  )
  const taken = Math.max(0, covered - famous.length)
  // No two kelurahan are known for the same while there is something left.
  const left = dice.some(further, further.length)
  const sold = [...famous, ...others.slice(0, taken)].flatMap((ward): Good[] => {
    const own = new Dice('wares', ward)
    const first = known[ward] ?? left.pop() ?? own.pick(further)
    const more = own.some(
      further.filter((one) => one !== first),
      own.weighed([
        [0, 5],
        [1, 4],
        [2, 3],
      ]),
    )
    const fates = ['tayang', own.pick(['draf', 'ditarik'] as const)] as const
    return [
      { ward, n: 1, ware: first, fate: 'tayang' },
      ...more.map((one, n): Good => ({ ward, n: n + 2, ware: one, fate: fates[n] ?? 'draf' })),
    ]
  })
  const tried = others.slice(taken).filter((_, n) => n % 4 === 0)
  return [
    ...sold,
    ...tried.map((ward): Good => ({ ward, n: 1, ware: new Dice('wares', ward).pick(further), fate: 'draf' })),
  ]
}

/** Who cooks or sews where no group does. */
const homes = ['Ibu Ani', 'Bunda Fitri', 'Ibu Lela', 'Mak Inang', 'Ibu Wati', 'Bunda Rina', 'Ibu Sarah', 'Ibu Yanti']

function productOf({ ward, n, ware, fate }: Good, phone: string, { groups, calendar }: Where): PlannedProduct {
  const group = groups.find(
    ({ key, kind, since }) => kind === 'poklak' && key.startsWith(`${ward} `) && since <= calendar.begin,
  )
  return {
    productId: idOf('product', ward, String(n)),
    ward,
    name: contoh(ware.name),
    groupId: group?.id ?? null,
    maker: group === undefined ? contoh(`Rumah ${new Dice('maker', ward).pick(homes)}`) : `Poklak ${group.name}`,
    phone,
    fate,
  }
}

function ordersOf({ n, ware }: Good, product: PlannedProduct, { calendar, unitId }: Where) {
  const { productId, ward, name, groupId, maker, phone, fate } = product
  const dice = new Dice('product', productId)
  const begin = addDays(firstDays.othersOf(calendar), 1)
  const isSignature = n === 1 && fate === 'tayang'
  // The first comes early: a centre is nominated with it.
  const on = dice.day(begin, addDays(isSignature ? begin : calendar.end, isSignature ? 50 : -40))
  const input = {
    productId,
    unitId: unitId(ward),
    groupId,
    name,
    category: ware.category,
    price: Math.round(dice.whole(...ware.price) / 500) * 500,
    saleUnit: ware.per,
    description: ware.says,
    maker,
    orderPhone: phone,
    nib: isSignature || dice.falls(0.4) ? nibOf(phone, n) : null,
  }
  const shownOn = addDays(on, dice.whole(0, 9))
  const of = (path: 'products.publish' | 'products.withdraw', day: typeof on): Dated => ({
    on: day,
    by: 'secretariat',
    order: orderOf(path, productId, { productId }),
  })
  return {
    added: { on, by: 'secretariat', order: orderOf('products.add', productId, input) } satisfies Dated,
    published: fate === 'draf' ? null : of('products.publish', shownOn),
    withdrawn: fate === 'ditarik' ? of('products.withdraw', addDays(shownOn, 25)) : null,
  }
}

/** Thirteen digits that begin with zeros, as no NIB does. */
const nibOf = (phone: string, n: number) => `${phone.slice(-3)}${n}`.padStart(13, '0')
