import type { WhoAmI } from '@melati/modules/admin-acting'
import { roleNames } from '../role-names.ts'
import { Button } from '@melati/ui/button.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { Heading } from '@melati/ui/heading.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import * as z from 'zod/mini'
import { words } from '../words.ts'
import { EntryPage } from './entry-page.tsx'
import { useStep } from './use-step.ts'

/** One account may work in several cities; the session acts in one at a time. */
export function ChooseGrant({ me, onDone }: { me: WhoAmI; onDone: () => void }) {
  const t = useWords(words)
  const { language } = useLanguage()
  const step = useStep()
  const choose = async (grantId: string) => {
    if ((await step.ask('grant', { grantId }, z.object({}))) !== undefined) onDone()
  }
  return (
    <EntryPage>
      {me.grants.length === 0 ? (
        <EmptyState kind="no-access" title={t('noGrant')}>
          {t('noGrantLead')}
        </EmptyState>
      ) : (
        <Stack>
          <Heading level={1}>{t('choose')}</Heading>
          {me.grants.map(({ grantId, role, tenant }) => (
            <Button key={grantId} variant="secondary" block onClick={() => void choose(grantId)}>
              {roleNames[role][language]} · {tenant?.name ?? 'Melati'}
            </Button>
          ))}
        </Stack>
      )}
    </EntryPage>
  )
}
