import { operation } from '@melati/api/openapi/operation'
import { Day } from '@melati/domain/day'
import { Category, ProductStage } from '@melati/domain/products/product'
import * as z from 'zod/mini'
import { list } from './router/reads.ts'

const count = z.int().check(z.nonnegative())

export const operations = {
  list: operation(list, {
    title: { id: 'Produk sebuah wilayah', en: 'Products of an area' },
    output: z.object({
      rows: z.array(
        z.object({
          productId: z.uuid(),
          code: z.string(),
          name: z.string(),
          category: Category,
          price: z.int(),
          saleUnit: z.string(),
          maker: z.string(),
          stage: ProductStage,
          stageSince: Day,
          hasNib: z.boolean(),
          unit: z.object({ unitId: z.uuid(), name: z.string() }),
        }),
      ),
      next: z.nullable(z.string()),
      stages: z.object({ draf: count, tayang: count, ditarik: count }),
    }),
    example: { limit: '50' },
  }),
}
