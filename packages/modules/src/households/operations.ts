import { operation } from '@melati/api/openapi/operation'
import { totalsOutput } from '@melati/api/figures/totals-output'
import { figures } from './figures.ts'
import { totals } from './router/totals.ts'

export const operations = {
  totals: operation(totals, {
    title: { id: 'Jumlah rumah, keluarga dan jiwa', en: 'Numbers of houses, families and persons' },
    output: totalsOutput(figures),
    example: { period: '2026-06' },
  }),
}
