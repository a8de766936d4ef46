import { useActing } from '@melati/modules/admin-acting'
import { Navigate } from '@tanstack/react-router'
import { Home } from './home/home.tsx'
import { NoAccess } from './no-access.tsx'
import { words } from './words.ts'
import { buttonLook } from '@melati/ui/button-look'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'

/** The operator begins with the cities, everybody else with the figures of her area. */
export function Start() {
  const { acting } = useActing()
  const t = useWords(words)
  if (acting.role === 'platform-operator') return <Navigate to={'/kota' as string} replace />
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
