import { problemOf } from '@melati/modules/admin-problem'
import { Banner } from '@melati/ui/banner.tsx'
import { Button } from '@melati/ui/button.tsx'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { PageHeader } from '@melati/ui/page-header.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { useOnline } from './use-online.ts'
import { words } from './words.ts'

/** A page that broke: the menu stays, and reloading asks for everything anew. Without internet that would show nothing at all. */
export function Failed({ error }: { error: unknown }) {
  const t = useWords(words)
  const { language } = useLanguage()
  const { code } = problemOf(error, language)
  const isOnline = useOnline()
  return (
    <Stack space="loose">
      <PageHeader title={t('failed')} />
      <Banner
        tone={isOnline ? 'bad' : 'neutral'}
        {...(code === undefined ? {} : { code })}
        action={
          isOnline && (
            <Button variant="secondary" onClick={() => location.reload()}>
              {t('reload')}
            </Button>
          )
        }
      >
        {t(isOnline ? 'failedLead' : 'failedOffline')}
      </Banner>
    </Stack>
  )
}
