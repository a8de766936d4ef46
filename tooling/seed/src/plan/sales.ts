import { type Day, daysBetween } from '@melati/domain/day'
import { firstDayOf, lastDay, periodOf, periodsBetween } from '@melati/domain/period'
import type { GroupLevel } from '@melati/domain/up2k/group'
import { type Calendar, earlier, later } from '../calendar.ts'
import type { DemoCity } from '../cities.ts'
import { contoh } from '../contoh.ts'
import { Dice } from '../dice.ts'
import { idOf } from '../ids.ts'
import { orderOf } from '../order.ts'
import type { Dated } from './dated.ts'
import { type Group, lineOf } from './groups.ts'

/** Sales in a usual month. */
const pace: Readonly<Record<GroupLevel, readonly [number, number]>> = {
  pemula: [1, 3],
  madya: [2, 4],
  utama: [3, 5],
  mandiri: [3, 6],
  koperasi: [4, 7],
}

/** What the poklak of a city sold, a little more every month; one sale in two hundred was entered wrongly and taken back. */
export function planSales(city: DemoCity, groups: readonly Group[], { begin, end }: Calendar): Dated[] {
  const months = periodsBetween(periodOf(begin), periodOf(end))
  return groups
    .filter(({ kind }) => kind === 'poklak')
    .flatMap((group) => {
      const dice = new Dice('sales', group.key)
      const goods = lineOf(city, group).goods.map(({ product, price, pieces }) => ({
        product: contoh(product),
        pieces,
        price: Math.round(dice.whole(...price) / 500) * 500,
      }))
      return months.flatMap((month, m) => {
        const [first, last] = [later(firstDayOf(month), group.since), earlier(lastDay(month), end)]
        const share = (daysBetween(first, last) + 1) / (daysBetween(firstDayOf(month), lastDay(month)) + 1)
        if (share <= 0) return []
        const growth = 0.75 + 0.06 * m
        return Array.from({ length: Math.round(dice.whole(...pace[group.level]) * share) }, (_, n) => {
          const { product, price, pieces } = dice.pick(goods)
          const sale = {
            saleId: idOf('sale', group.key, month, String(n)),
            groupId: group.id,
            product,
            quantity: Math.max(1, Math.round(dice.whole(...pieces) * growth)),
            price,
            soldOn: dice.day(first, last),
          }
          return soldAndBack(group, sale, dice.falls(0.005))
        }).flat()
      })
    })
}

function soldAndBack(
  { by }: Group,
  sale: { saleId: string; groupId: string; product: string; quantity: number; price: number; soldOn: Day },
  isWrong: boolean,
): Dated[] {
  const { saleId, soldOn } = sale
  const sold = { on: soldOn, by, order: orderOf('up2k.recordSale', saleId, sale) }
  if (!isWrong) return [sold]
  const back = { saleId, entryId: idOf('reversal', saleId), reversedOn: soldOn, reason: 'Jumlah salah dicatat' }
  return [sold, { on: soldOn, by, order: orderOf('up2k.reverseSale', saleId, back) }]
}
