import type { GroupId } from '@melati/domain/ids'
import { type Period, periodOf } from '@melati/domain/period'
import type { SaleRow } from '../rows.ts'

/** Rupiah each group sold in a month, as the city's figure counts it: what was taken back never was sold. */
export function monthSales(sales: readonly SaleRow[], period: Period): Map<GroupId, number> {
  const byGroup = new Map<GroupId, number>()
  for (const { groupId, soldOn, total, reversedOn } of sales) {
    if (reversedOn !== null || periodOf(soldOn) !== period) continue
    byGroup.set(groupId, (byGroup.get(groupId) ?? 0) + total)
  }
  return byGroup
}

/** A group's sales, the latest first; within a day in the order the phone has them. */
export const salesOf = (sales: readonly SaleRow[], groupId: string): SaleRow[] =>
  sales
    .filter((sale) => sale.groupId === groupId)
    .toSorted((a, b) => (a.soldOn < b.soldOn ? 1 : a.soldOn > b.soldOn ? -1 : 0))

/** What a group sold before, each product once with its latest price, the latest first. */
export function soldBefore(
  sales: readonly SaleRow[],
  groupId: string,
  most: number,
): Pick<SaleRow, 'product' | 'price'>[] {
  const byProduct = new Map<string, Pick<SaleRow, 'product' | 'price'>>()
  for (const { product, price, reversedOn } of salesOf(sales, groupId)) {
    const key = product.toLowerCase()
    if (reversedOn === null && !byProduct.has(key)) byProduct.set(key, { product, price })
  }
  return [...byProduct.values()].slice(0, most)
}
