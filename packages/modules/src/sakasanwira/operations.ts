import { operation } from '@melati/api/openapi/operation'
import { Day } from '@melati/domain/day'
import { CentreStage } from '@melati/domain/sakasanwira/stage'
import * as z from 'zod/mini'
import { coverage, list, scorecard } from './router/reads.ts'

const count = z.int().check(z.nonnegative())
const maybe = z.nullable(z.string())

export const operations = {
  list: operation(list, {
    title: { id: 'Sentra Sakasanwira sebuah wilayah', en: 'Centres of an area' },
    output: z.object({
      rows: z.array(
        z.object({
          centreId: z.uuid(),
          name: z.string(),
          unitId: z.uuid(),
          kelurahan: z.string(),
          kecamatan: maybe,
          stage: CentreStage,
          returned: z.boolean(),
          stageSince: Day,
          members: count,
          signatureId: z.nullable(z.uuid()),
          signature: maybe,
          at: z.string(),
          waitsForMe: z.boolean(),
        }),
      ),
      next: maybe,
    }),
    example: { limit: '50' },
  }),
  scorecard: operation(scorecard, {
    title: { id: 'Kartu skor sentra per kecamatan', en: 'Scorecard of centres by kecamatan' },
    output: z.object({
      rows: z.array(
        z.object({
          unitId: z.uuid(),
          name: z.string(),
          code: maybe,
          kelurahan: count,
          active: count,
          byStage: z.partialRecord(CentreStage, count),
          withoutSignature: count,
        }),
      ),
      kelurahan: count,
      active: count,
      withoutSignature: count,
    }),
    example: {},
  }),
  coverage: operation(coverage, {
    title: { id: 'Setiap kelurahan dan sentranya', en: 'Each kelurahan and its centre' },
    output: z.array(
      z.object({
        unitId: z.uuid(),
        code: maybe,
        name: z.string(),
        kecamatanId: z.nullable(z.uuid()),
        kecamatan: maybe,
        stage: z.nullable(CentreStage),
        centreId: z.nullable(z.uuid()),
        centreName: maybe,
      }),
    ),
    example: {},
  }),
}
