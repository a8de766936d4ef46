import { groupOffices } from '@melati/domain/up2k/group'
import { ButtonLink } from '@melati/ui/button-link.tsx'
import { Card } from '@melati/ui/card.tsx'
import { Facts } from '@melati/ui/facts.tsx'
import { formatDay } from '@melati/ui/format'
import { Heading } from '@melati/ui/heading.tsx'
import { Icon } from '@melati/ui/icon.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Anchor } from '@melati/ui/link-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Text } from '@melati/ui/text.tsx'
import ChevronRight from 'lucide-react/icons/chevron-right'
import UserPlus from 'lucide-react/icons/user-plus'
import { useCadreArea } from '../../cadre-area.ts'
import { cadreWords } from '../cadre-words.ts'
import type { GroupMemberRow, GroupRow } from '../rows.ts'
import { words } from '../words.ts'

/** Who is in a group, its officers first. */
export function MemberList({ group }: { group: GroupRow }) {
  const t = useWords(cadreWords)
  const named = useWords(words)
  const { language } = useCadreArea()
  return (
    <section aria-labelledby="anggota">
      <Stack space="snug">
        <Heading level={2} id="anggota">
          {named('members')}
        </Heading>
        <Card space="none">
          <ul>
            {group.members.toSorted(byOffice).map(({ personId, name, office, since }) => (
              <li
                key={personId}
                className="relative flex min-h-row items-center gap-3 border-b border-border py-2 last:border-b-0"
              >
                <span className="flex min-w-0 grow flex-col">
                  <Anchor
                    href={`/up2k/${group.groupId}/anggota/${personId}`}
                    className="inline-flex min-h-6 items-center text-label text-text no-underline after:absolute after:inset-0"
                  >
                    {name}
                  </Anchor>
                  <Text as="span" size="meta" tone="muted">
                    <Facts of={[named(`office-${office}`), t('since-day', { day: formatDay(since, language) })]} />
                  </Text>
                </span>
                <Icon of={ChevronRight} className="text-text-muted" />
              </li>
            ))}
          </ul>
        </Card>
        <ButtonLink variant="secondary" block icon={UserPlus} href={`/up2k/${group.groupId}/anggota/tambah`}>
          {t('add-member')}
        </ButtonLink>
      </Stack>
    </section>
  )
}

function byOffice(a: GroupMemberRow, b: GroupMemberRow): number {
  return groupOffices.indexOf(a.office) - groupOffices.indexOf(b.office) || a.name.localeCompare(b.name, 'id')
}
