import { useActing } from '@melati/modules/admin-acting'
import { ButtonLink } from '@melati/ui/button-link.tsx'
import { Cluster } from '@melati/ui/cluster.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { PageHeader } from '@melati/ui/page-header.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { menuOf } from './modules.ts'
import { words } from './words.ts'

/** Where each kind of work begins. */
export function Start() {
  const { me, acting } = useActing()
  const { language } = useLanguage()
  const t = useWords(words)
  return (
    <Stack space="section">
      <PageHeader title={t('welcome', { name: me.account.name })} lead={t('startLead')} />
      <Cluster>
        {menuOf(acting.role).map(({ path, label, icon }) => (
          <ButtonLink key={path} href={path} icon={icon} variant="secondary">
            {label[language]}
          </ButtonLink>
        ))}
      </Cluster>
    </Stack>
  )
}
