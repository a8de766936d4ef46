import { csvOf } from '@melati/domain/csv'
import { type TimeZone, zoneAbbreviation } from '@melati/domain/time-zone'
import { formatClock, localDay } from '@melati/ui/format'
import type { Language } from '@melati/ui/language'
import { saySentence } from '@melati/ui/words'
import { isRole, roleNames } from '../role-names.ts'
import { actionName } from './admin/action-names.ts'
import { factInLine, factsOf, subjectName } from './facts.ts'
import type { AuditRecord } from './queries.ts'
import { words } from './words.ts'

interface Names {
  readonly language: Language
  readonly timeZone: TimeZone
  readonly people: ReadonlyMap<string, string>
  readonly units: Readonly<Record<string, string>>
}

const columns = [
  'time',
  'who',
  'role',
  'phone',
  'action',
  'what',
  'where',
  'kind',
  'subject',
  'detail',
  'position',
] as const

/** Rows of the log for a spreadsheet, times of the city as '2026-11-24 14:05'. */
export function csvFile(rows: readonly AuditRecord[], { language, timeZone, people, units }: Names): string {
  const zone = { zone: zoneAbbreviation[timeZone] }
  const head = columns.map((column) => saySentence(words[`column-${column}`][language], zone, language))
  const body = rows.map((row) => {
    const at = new Date(row.at)
    return [
      `${localDay(at, timeZone)} ${formatClock(at, timeZone).replace('.', ':')}`,
      people.get(row.accountId ?? '') ?? 'Melati',
      row.role !== null && isRole(row.role) ? roleNames[row.role][language] : null,
      words[row.byPhone ? 'yes' : 'no'][language],
      row.action,
      actionName(row.action, language),
      row.unitName,
      subjectName(row.subjectKind, language),
      row.subjectId,
      factsOf(row, language, units)
        .map((fact) => factInLine(fact, language))
        .join('; '),
      row.position,
    ]
  })
  return csvOf([head, ...body])
}
