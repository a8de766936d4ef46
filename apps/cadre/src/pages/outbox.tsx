import { useOutbox, usePhone } from '@melati/client/hooks'
import type { OutboxItem } from '@melati/client/outbox/item'
import { CadrePage } from '@melati/modules/cadre-page.tsx'
import { cadreWords } from '@melati/modules/cadre-words'
import { Button } from '@melati/ui/button.tsx'
import { ButtonLink } from '@melati/ui/button-link.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { Heading } from '@melati/ui/heading.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Skeleton } from '@melati/ui/skeleton.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Text } from '@melati/ui/text.tsx'
import { fixHrefs } from '../modules.ts'
import { words } from '../words.ts'
import { LostRecords } from './lost-records.tsx'
import { OutboxRow } from './outbox-row.tsx'

/** Every record of this phone and what became of it, the newest first. */
export function OutboxPage() {
  const phone = usePhone()
  const t = useWords(words)
  const items = useOutbox()?.filter(({ correctedBy }) => correctedBy === undefined)
  const unsent = items?.some((item) => item.state === 'waiting' || item.state === 'sending' || item.state === 'corrupt')
  return (
    <CadrePage
      backHref="/"
      {...(unsent === true
        ? {
            action: (
              <Button block onClick={() => phone.sender.sendNow('tap')}>
                {t('sendNow')}
              </Button>
            ),
          }
        : {})}
    >
      <Stack space="normal">
        <Heading level={1}>{t('outbox')}</Heading>
        <Text tone="muted">{t('outboxLead')}</Text>
        <LostRecords />
        {items === undefined && <Skeleton lines={4} />}
        {items?.length === 0 && <EmptyState kind="done" title={t('allSent')} />}
        {items?.toReversed().map((item) => (
          <OutboxRow
            key={item.id}
            item={item}
            action={
              item.state === 'refused' ? (
                <>
                  <Fix item={item} />
                  <Button variant="tertiary" block onClick={() => void phone.outbox.dismiss(item.id)}>
                    {t('dismiss')}
                  </Button>
                </>
              ) : undefined
            }
          />
        ))}
      </Stack>
    </CadrePage>
  )
}

/** For those that have a form to put right. */
function Fix({ item }: { item: OutboxItem }) {
  const t = useWords(cadreWords)
  const href = fixHrefs[item.path]?.(item.id)
  if (href === undefined) return null
  return (
    <ButtonLink block href={href}>
      {t('fix')}
    </ButtonLink>
  )
}
