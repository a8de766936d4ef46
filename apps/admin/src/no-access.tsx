import type { Role } from '@melati/domain/roles'
import { ButtonLink } from '@melati/ui/button-link.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { roleNames } from '@melati/modules/role-names'
import { words } from './words.ts'

/** A page of other roles. */
export function NoAccess({ roles }: { roles: readonly Role[] }) {
  const t = useWords(words)
  const { language } = useLanguage()
  return (
    <EmptyState
      kind="no-access"
      headingLevel={1}
      title={t('noAccess')}
      action={<ButtonLink href="/">{t('toStart')}</ButtonLink>}
    >
      {t('noAccessLead', { roles: roles.map((role) => roleNames[role][language]).join(', ') })}
    </EmptyState>
  )
}
