import { ButtonLink } from '@melati/ui/button-link.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Skeleton } from '@melati/ui/skeleton.tsx'
import { CadrePage } from '../../cadre-page.tsx'
import { words } from '../cadre-words.ts'

/** In the place of a household or person that is not read yet (`undefined`) or not on this phone (`null`). */
export function NotHere({ found }: { found: null | undefined }) {
  const t = useWords(words)
  return (
    <CadrePage backHref="/warga">
      {found === undefined ? (
        <Skeleton lines={6} />
      ) : (
        <EmptyState
          kind="not-found"
          title={t('householdMissing')}
          action={<ButtonLink href="/warga">{t('backToList')}</ButtonLink>}
        >
          {t('householdMissingLead')}
        </EmptyState>
      )}
    </CadrePage>
  )
}
