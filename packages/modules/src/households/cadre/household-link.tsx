import { Facts } from '@melati/ui/facts.tsx'
import { Icon } from '@melati/ui/icon.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Anchor } from '@melati/ui/link-provider.tsx'
import { StatusPill } from '@melati/ui/status-pill.tsx'
import { Text } from '@melati/ui/text.tsx'
import ChevronRight from 'lucide-react/icons/chevron-right'
import { words } from '../cadre-words.ts'
import type { HouseholdRow } from '../rows.ts'
import { headOf, livingIn, membersOf } from './use-households.ts'

export interface HouseholdLinkProps {
  readonly row: HouseholdRow
  readonly unsent: 'unsent' | 'needsFixing' | undefined
}

/** A household in the list: whose it is, where, how many, and what is not done about it. The whole row leads to it. */
export function HouseholdLink({ row, unsent }: HouseholdLinkProps) {
  const t = useWords(words)
  const head = headOf(row)
  const isDouble = membersOf(row).some(({ possibleDuplicate }) => possibleDuplicate)
  return (
    <li className="border-b border-border last:border-b-0">
      <Anchor
        href={`/warga/${row.householdId}`}
        className="flex min-h-row items-center gap-3 px-4 py-3 text-text no-underline active:bg-surface-brand"
      >
        <span className="flex min-w-0 grow flex-col gap-1">
          <Text as="span" size="label" className="[overflow-wrap:anywhere]">
            {head?.name ?? t('noHead')}
          </Text>
          <Text as="span" size="meta" tone="muted">
            <Facts of={[row.address, t('people', { n: livingIn(row).length })]} />
          </Text>
          {(unsent !== undefined || isDouble) && (
            <span className="flex flex-wrap gap-2">
              {unsent !== undefined && (
                <StatusPill tone={unsent === 'unsent' ? 'neutral' : 'warn'}>{t(unsent)}</StatusPill>
              )}
              {isDouble && <StatusPill tone="warn">{t('possibleDuplicate')}</StatusPill>}
            </span>
          )}
        </span>
        <Icon of={ChevronRight} className="text-text-muted" />
      </Anchor>
    </li>
  )
}
