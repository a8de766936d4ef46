import type { Figures } from '@melati/db/figures/define'
import { Period } from '@melati/domain/period'
import { UnitKind } from '@melati/domain/units'
import * as z from 'zod/mini'

/** What `totalsOf` the same figures answers. */
export function totalsOutput<const Column extends string>({ columns }: Figures<Column>) {
  const counts = Object.fromEntries(columns.map((column) => [column, z.int().check(z.nonnegative())])) as Record<
    Column,
    z.ZodMiniInt
  >
  return z.object({
    unit: z.object({
      unitId: z.uuid(),
      kind: UnitKind,
      name: z.string(),
      code: z.nullable(z.string()),
      parentId: z.nullable(z.uuid()),
    }),
    period: Period,
    own: z.object(counts),
    children: z.array(
      z.object({ unitId: z.uuid(), kind: z.string(), name: z.string(), code: z.nullable(z.string()), ...counts }),
    ),
  })
}
