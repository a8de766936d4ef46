import { ButtonLink } from '@melati/ui/button-link.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { Heading } from '@melati/ui/heading.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Skeleton } from '@melati/ui/skeleton.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { VisuallyHidden } from '@melati/ui/visually-hidden.tsx'
import { CadrePage } from '../../cadre-page.tsx'
import { cadreWords } from '../cadre-words.ts'
import { words } from '../words.ts'

/** In the place of a page about a group that is not read yet, or not on this phone. */
export function GroupMissing({ reading }: { reading: boolean }) {
  const t = useWords(cadreWords)
  const named = useWords(words)
  return (
    <CadrePage backHref="/up2k">
      <Stack space="gap">
        <VisuallyHidden>
          <Heading level={1}>{named('groups')}</Heading>
        </VisuallyHidden>
        {reading ? (
          <Skeleton lines={6} label={t('loading-groups')} />
        ) : (
          <EmptyState
            kind="not-found"
            title={t('no-group')}
            action={<ButtonLink href="/up2k">{t('see-groups')}</ButtonLink>}
          >
            {t('no-group-lead')}
          </EmptyState>
        )}
      </Stack>
    </CadrePage>
  )
}
