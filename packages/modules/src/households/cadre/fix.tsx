import { EmptyState } from '@melati/ui/empty-state.tsx'
import { ButtonLink } from '@melati/ui/button-link.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Skeleton } from '@melati/ui/skeleton.tsx'
import { useEffect } from 'react'
import { useUnits } from '../../cadre-area.ts'
import { CadrePage } from '../../cadre-page.tsx'
import { useCadrePlace } from '../../cadre-place.ts'
import { useReturned } from '../../cadre-returned.tsx'
import { words } from '../cadre-words.ts'
import { fieldHref } from './register-steps.ts'

/** Opens a refused registration at what was wrong with it; its form bears the command's id. */
export default function FixRegistration() {
  const { params, go } = useCadrePlace()
  const t = useWords(words)
  const draftId = params.commandId ?? ''
  const item = useReturned(draftId)
  const count = useUnits('dasawisma')?.length
  const href =
    item && count !== undefined
      ? fieldHref(item.outcome?.field, { draftId, choosesUnit: count > 1, reviewed: true })
      : undefined
  useEffect(() => {
    if (href !== undefined) go(href, { replace: true })
  }, [href, go])
  return (
    <CadrePage backHref="/kirim">
      {item === null ? (
        <EmptyState
          kind="not-found"
          headingLevel={1}
          title={t('savedMissing')}
          action={<ButtonLink href="/warga">{t('backToList')}</ButtonLink>}
        />
      ) : (
        <Skeleton lines={6} />
      )}
    </CadrePage>
  )
}
