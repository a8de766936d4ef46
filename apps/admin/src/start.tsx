import { useActing } from '@melati/modules/admin-acting'
import { Home } from './home/home.tsx'
import { OperatorHome } from './home/operator-home.tsx'
import { NoAccess } from './no-access.tsx'
import { words } from './words.ts'
import { buttonLook } from '@melati/ui/button-look'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'

/** What waits for somebody and how her area stands; for the operator, the cities. */
export function Start() {
  const { acting } = useActing()
  const t = useWords(words)
  if (acting.role === 'platform-operator') return <OperatorHome />
  if (acting.role === 'cadre') {
    return (
      <EmptyState
        kind="no-access"
        headingLevel={1}
        title={t('cadreHere')}
        action={
          <a href="/cadre/" className={buttonLook('primary')}>
            {t('toCadre')}
          </a>
        }
      />
    )
  }
  return acting.unit === null ? <NoAccess roles={['city-board', 'kecamatan-board', 'kelurahan-board']} /> : <Home />
}
