import { totalsOf } from '@melati/api/figures/totals'
import { figures } from '../figures.ts'

export const totals = totalsOf(figures)
