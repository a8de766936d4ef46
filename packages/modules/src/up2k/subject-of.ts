import type { Json } from '@melati/client/json'
import type { Rows } from '@melati/client/pull/overlay'
import * as z from 'zod/mini'
import type { GroupRow, SaleRow } from './rows.ts'

const About = z.object({
  groupId: z.optional(z.string()),
  saleId: z.optional(z.string()),
  product: z.optional(z.string()),
  name: z.optional(z.string()),
})

/** What was sold, where it is a sale, and the group. */
export function subjectOf(input: Json, rows: Rows): readonly string[] {
  const about = About.safeParse(input).data
  if (about === undefined) return []
  const sale = rows.sale?.[about.saleId ?? '']?.row as SaleRow | undefined
  const group = rows.group?.[about.groupId ?? sale?.groupId ?? '']?.row as GroupRow | undefined
  return [about.product ?? sale?.product, group?.name ?? about.name].filter((fact) => fact !== undefined)
}
