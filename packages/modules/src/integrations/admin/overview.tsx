import { ButtonLink } from '@melati/ui/button-link.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { PageHeader } from '@melati/ui/page-header.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { words } from '../words.ts'
import { Keys } from './keys.tsx'
import { Webhooks } from './webhooks.tsx'

/** What other systems may read of the city, and who is told of what happens in it. */
export default function OverviewPage() {
  const t = useWords(words)
  return (
    <Stack space="loose">
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <ButtonLink href="/integrasi/kunci">{t('make-key')}</ButtonLink>
            <ButtonLink href="/integrasi/webhook" variant="secondary">
              {t('add-webhook')}
            </ButtonLink>
          </>
        }
      />
      <Keys />
      <Webhooks />
    </Stack>
  )
}
