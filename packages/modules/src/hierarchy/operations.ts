import { operation } from '@melati/api/openapi/operation'
import { Day } from '@melati/domain/day'
import { UnitKind } from '@melati/domain/units'
import * as z from 'zod/mini'
import { tree } from './router/reads.ts'

const label = { unitId: z.uuid(), kind: UnitKind, name: z.string(), code: z.nullable(z.string()) }
const Label = z.object(label)

export const operations = {
  tree: operation(tree, {
    title: { id: 'Satu unit wilayah dan unit di bawahnya', en: 'A unit and the units right below it' },
    output: z.object({
      unit: Label,
      path: z.array(Label),
      childKind: z.nullable(UnitKind),
      children: z.array(
        z.object({ ...label, aliases: z.array(z.string()), since: Day, children: z.int(), dasawisma: z.int() }),
      ),
      next: z.nullable(z.string()),
    }),
    example: { limit: '100' },
  }),
}
