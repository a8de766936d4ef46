import type { WhoAmI } from '@melati/modules/admin-acting'
import { Banner } from '@melati/ui/banner.tsx'
import { Button } from '@melati/ui/button.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { Heading } from '@melati/ui/heading.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import * as z from 'zod/mini'
import { roleNames } from '@melati/modules/role-names'
import { words } from '../words.ts'
import { EntryPage } from './entry-page.tsx'
import { useStep } from './use-step.ts'

/** One account may work in several cities; the session acts in one at a time. */
export function ChooseGrant({ me, onDone }: { me: WhoAmI; onDone: () => void }) {
  const t = useWords(words)
  const { language } = useLanguage()
  const step = useStep()
  const send = async (path: string, body: object) => {
    if ((await step.ask(path, body, z.object({}))) !== undefined) onDone()
  }
  const signOut = (
    <Button variant="tertiary" onClick={() => void send('sign-out', {})}>
      {t('signOut')}
    </Button>
  )
  return (
    <EntryPage>
      {me.grants.length === 0 ? (
        <EmptyState kind="no-access" title={t('noGrant')} action={signOut}>
          {t('noGrantLead')}
        </EmptyState>
      ) : (
        <Stack>
          <Heading level={1}>{t('choose')}</Heading>
          {step.problem !== undefined && <Banner tone="bad">{step.problem}</Banner>}
          {me.grants.map(({ grantId, role, tenant, unit }) => (
            <Button key={grantId} variant="secondary" block onClick={() => void send('grant', { grantId })}>
              {[roleNames[role][language], unit?.name ?? tenant?.name ?? 'Melati'].join(' · ')}
            </Button>
          ))}
          {signOut}
        </Stack>
      )}
    </EntryPage>
  )
}
