import { ButtonLink } from '@melati/ui/button-link.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { useOpens } from './use-opens.ts'
import { words } from './words.ts'

/** Nothing has been entered in this unit: what comes first, and the button for whoever may do it. */
export function NothingYet({ title, hasBelow }: { title: string; hasBelow: boolean }) {
  const t = useWords(words)
  const { mayOpen } = useOpens()
  const mayAppoint = mayOpen('/pengguna/kader')
  return (
    <EmptyState
      kind="none"
      title={t('nothingYet', { unit: title })}
      action={
        <>
          {mayAppoint && <ButtonLink href="/pengguna/kader">{t('appointCadre')}</ButtonLink>}
          {!hasBelow && mayOpen('/wilayah') && (
            <ButtonLink variant="secondary" href="/wilayah">
              {t('addUnits')}
            </ButtonLink>
          )}
        </>
      }
    >
      {t(mayAppoint ? 'nothingYetDo' : 'nothingYetAsk')}
    </EmptyState>
  )
}
