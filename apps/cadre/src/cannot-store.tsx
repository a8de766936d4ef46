import { EmptyState } from '@melati/ui/empty-state.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Centred } from './entry/centred.tsx'
import { words } from './words.ts'

export function CannotStore() {
  const t = useWords(words)
  return (
    <Centred>
      <EmptyState kind="no-access" title={t('cannotStore')}>
        {t('cannotStoreLead')}
      </EmptyState>
    </Centred>
  )
}
