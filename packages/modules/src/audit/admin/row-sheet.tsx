import { formatDayTime, formatNumber } from '@melati/ui/format'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { Sheet } from '@melati/ui/sheet.tsx'
import { SummaryList, type SummaryRow } from '@melati/ui/summary-list.tsx'
import { useCity } from '../../admin-acting.ts'
import { addressOf } from '../../admin-address.ts'
import type { ApiOutputs } from '../../admin-api.ts'
import { isRole, roleNames } from '../../role-names.ts'
import { words } from '../admin-words.ts'
import { type Fact, factsOf, subjectName } from '../facts.ts'
import { actionName } from './action-names.ts'
import { FactValue } from './fact-value.tsx'
import { saidWho } from './said-who.ts'

export type LogRow = ApiOutputs['audit']['list']['rows'][number]

interface RowSheetProps {
  readonly row: LogRow
  readonly units: Readonly<Record<string, string>>
  /** Leads to other rows of the log. */
  readonly onGo: (href: string) => void
  readonly onClose: () => void
}

/** All a row knows: what was changed, by whom and under which role, and the way to all else of that person or that subject. */
export function RowSheet({ row, units, onGo, onClose }: RowSheetProps) {
  const t = useWords(words)
  const { language } = useLanguage()
  const { timeZone } = useCity()
  const { accountId, subjectId, role } = row
  const all = (key: string, id: string | null) =>
    id === null ? {} : { changeLabel: t('all-of'), onChange: () => onGo(addressOf('/catatan', { [key]: id })) }
  const factRow = (fact: Fact): SummaryRow => ({ term: fact.term, value: <FactValue of={fact} onGo={onGo} /> })
  return (
    <Sheet open onClose={onClose} title={actionName(row.action, language)}>
      <SummaryList
        rows={[
          { term: t('when'), value: formatDayTime(new Date(row.at), timeZone, language) },
          { term: t('who'), value: saidWho(row, t), ...all('siapa', accountId) },
          ...(role !== null && isRole(role) ? [{ term: t('role'), value: roleNames[role][language] }] : []),
          { term: t('where'), value: row.unitName ?? '–', ...all('unit', row.unitId) },
          ...factsOf(row, language, units).map(factRow),
          {
            term: t('subject'),
            value: (
              <>
                {subjectName(row.subjectKind, language)}
                {subjectId !== null && <code className="block text-meta break-all text-text-muted">{subjectId}</code>}
              </>
            ),
            ...all('objek', subjectId),
          },
          { term: t('position'), value: row.position === null ? t('not-linked') : formatNumber(row.position) },
        ]}
      />
    </Sheet>
  )
}
