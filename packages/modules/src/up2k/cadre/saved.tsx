import { useOutbox, useRows } from '@melati/client/hooks'
import { ButtonLink } from '@melati/ui/button-link.tsx'
import { Card } from '@melati/ui/card.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { Heading } from '@melati/ui/heading.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Skeleton } from '@melati/ui/skeleton.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { SummaryList } from '@melati/ui/summary-list.tsx'
import * as z from 'zod/mini'
import type { HouseholdRow } from '../../households/rows.ts'
import { useCadreArea } from '../../cadre-area.ts'
import { CadrePage } from '../../cadre-page.tsx'
import { useCadrePlace } from '../../cadre-place.ts'
import { cadreWords } from '../cadre-words.ts'
import { commandNames } from '../command-names.ts'
import type { GroupRow } from '../rows.ts'
import { groupHref } from './hrefs.ts'
import { RecordBanner } from './record-banner.tsx'

/** What every command about a group tells of itself; a name only where the group is new. */
const About = z.object({ groupId: z.string(), personId: z.optional(z.string()), name: z.optional(z.string()) })

/** The receipt of a command about a group, following it to the server. */
export default function Saved() {
  const t = useWords(cadreWords)
  const { language } = useCadreArea()
  const { commandId } = useCadrePlace().params
  const outbox = useOutbox()
  const groups = useRows<GroupRow>('group')
  const households = useRows<HouseholdRow>('household')
  const item = outbox?.find(({ id }) => id === commandId)
  const about = About.safeParse(item?.input).data
  const group = groups?.find(({ id }) => id === about?.groupId)?.row
  const person = about?.personId === undefined ? undefined : nameOf(households ?? [], about.personId)
  const groupName = group?.name ?? about?.name
  return (
    <CadrePage
      backHref="/up2k"
      action={
        group === undefined ? (
          <ButtonLink block href="/up2k">
            {t('see-groups')}
          </ButtonLink>
        ) : (
          <ButtonLink block href={groupHref(group.groupId)}>
            {t('see-group')}
          </ButtonLink>
        )
      }
    >
      <Stack space="gap">
        <Heading level={1}>{(item && commandNames[item.path]?.[language]) ?? t('record')}</Heading>
        {outbox === undefined && <Skeleton lines={4} />}
        {outbox !== undefined && item === undefined && <EmptyState kind="not-found" title={t('no-record')} />}
        {item !== undefined && <RecordBanner item={item} />}
        {about !== undefined && (
          <Card>
            <SummaryList
              rows={[
                ...(groupName === undefined ? [] : [{ term: t('group'), value: groupName }]),
                ...(person === undefined ? [] : [{ term: t('resident'), value: person }]),
              ]}
            />
          </Card>
        )}
      </Stack>
    </CadrePage>
  )
}

const nameOf = (households: readonly { readonly row: HouseholdRow }[], personId: string): string | undefined =>
  households
    .flatMap(({ row }) => row.families.flatMap(({ members }) => members))
    .find((member) => member.personId === personId)?.name
