import { Facts } from '@melati/ui/facts.tsx'
import { formatDay } from '@melati/ui/format'
import { Heading } from '@melati/ui/heading.tsx'
import { Icon } from '@melati/ui/icon.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { Anchor } from '@melati/ui/link-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { StatusPill } from '@melati/ui/status-pill.tsx'
import { Text } from '@melati/ui/text.tsx'
import ChevronRight from 'lucide-react/icons/chevron-right'
import { words } from '../cadre-words.ts'
import type { FamilyRow } from '../rows.ts'
import { words as shared } from '../words.ts'
import { useAge } from './use-age.ts'

export interface FamilyCardProps {
  readonly family: FamilyRow
  readonly title: string
  readonly headId: string | null
  /** The address of the household. */
  readonly here: string
}

/** The people of one KK, each leading to what can change about them. */
export function FamilyCard({ family, title, headId, here }: FamilyCardProps) {
  const t = useWords(words)
  const say = useWords(shared)
  const { language } = useLanguage()
  const sayAge = useAge()
  return (
    <Stack as="section" space="gap">
      <div>
        <Heading level={2}>{title}</Heading>
        <Text size="meta" tone="muted">
          {family.kk ? t('kkKnown') : t('kkUnknown')}
        </Text>
      </div>
      <ul className="flex flex-col rounded-card border border-border bg-surface">
        {family.members.map(({ personId, name, sex, birthDate, diedOn, relation, nik, possibleDuplicate }) => (
          <li key={personId} className="border-b border-border last:border-b-0">
            <Anchor
              href={`${here}/orang/${personId}`}
              className="flex min-h-row items-center gap-3 px-4 py-3 text-text no-underline active:bg-surface-brand"
            >
              <span className="flex min-w-0 grow flex-col gap-1">
                <Text as="span" size="label" className="[overflow-wrap:anywhere]">
                  {name}
                </Text>
                <Text as="span" size="meta" tone="muted">
                  <Facts
                    of={[
                      personId === headId ? t('headOfHousehold') : say(`relation-${relation}`),
                      say(`sex-${sex}`),
                      diedOn === null ? sayAge(birthDate) : t('died', { day: formatDay(diedOn, language) }),
                      ...(nik || diedOn !== null ? [] : [t('nikUnknown')]),
                    ]}
                  />
                </Text>
                {possibleDuplicate && (
                  <span>
                    <StatusPill tone="warn">{t('possibleDuplicate')}</StatusPill>
                  </span>
                )}
              </span>
              <Icon of={ChevronRight} className="text-text-muted" />
            </Anchor>
          </li>
        ))}
      </ul>
    </Stack>
  )
}
