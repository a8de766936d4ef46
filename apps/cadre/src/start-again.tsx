import { Button } from '@melati/ui/button.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import RefreshCw from 'lucide-react/icons/refresh-cw'
import { Centred } from './entry/centred.tsx'
import { words } from './words.ts'

/** Two tabs of two releases: the older one no longer reaches what it kept, or the newer one cannot take it over yet. */
export function StartAgain({ because }: { because: 'taken-over' | 'old-tab' }) {
  const t = useWords(words)
  return (
    <Centred>
      <EmptyState
        kind="none"
        icon={RefreshCw}
        headingLevel={1}
        title={t(because === 'taken-over' ? 'takenOver' : 'oldTab')}
        action={<Button onClick={() => location.reload()}>{t('loadAgain')}</Button>}
      >
        {t(because === 'taken-over' ? 'takenOverLead' : 'oldTabLead')}
      </EmptyState>
    </Centred>
  )
}
