import { operation } from '@melati/api/openapi/operation'
import { totalsOutput } from '@melati/api/figures/totals-output'
import { figures } from './figures.ts'
import { totals } from './router/totals.ts'

export const operations = {
  totals: operation(totals, {
    title: { id: 'Jumlah kelompok, anggota dan penjualan UP2K', en: 'Numbers of groups, members and sales of UP2K' },
    output: totalsOutput(figures),
    example: { period: '2026-06' },
  }),
}
