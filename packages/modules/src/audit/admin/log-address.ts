import { type Day, Day as DaySchema } from '@melati/domain/day'
import { AccountId, UnitId } from '@melati/domain/ids'
import * as z from 'zod/mini'
import { modules } from '../module-names.ts'
import { readingActions } from '../reads.ts'
import { actions } from './action-names.ts'

/** What may stand behind the question mark of the log; all of it can be shared and gone back to. */
export const logKeys = ['dari', 'sampai', 'siapa', 'unit', 'modul', 'kegiatan', 'objek', 'jenis'] as const

type Search = Readonly<Record<string, string | undefined>>

/** Who looked at or took personal data. */
export const READS = 'melihat'

/** The filter an address asks for; what is no day, no id or no action that is known is as if it were not there. */
export function readLogAddress(search: Search) {
  const from = DaySchema.safeParse(search['dari']).data
  const to = DaySchema.safeParse(search['sampai']).data
  const accountId = AccountId.safeParse(search['siapa']).data
  const unitId = UnitId.safeParse(search['unit']).data
  const subjectId = z.uuid().safeParse(search['objek']).data
  const module = modules.find((one) => one === search['modul'])
  const action = actions.find((one) => one === search['kegiatan'])
  const only = action === undefined ? (search['jenis'] === READS ? [...readingActions] : undefined) : [action]
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(accountId === undefined ? {} : { accountId }),
    ...(unitId === undefined ? {} : { unitId }),
    ...(subjectId === undefined ? {} : { subjectId }),
    ...(module === undefined ? {} : { module }),
    ...(only === undefined ? {} : { actions: only }),
  }
}

/** How many days back from today an address goes, where it is one of `spans` and ends today. */
export function spanOf(search: Search, spans: readonly { readonly days: number; readonly from: Day }[]) {
  if (search['sampai'] !== undefined) return undefined
  if (search['dari'] === undefined) return 'all' as const
  return spans.find(({ from }) => from === search['dari'])?.days
}
