import { problemOf } from '@melati/modules/admin-problem'
import { Banner } from '@melati/ui/banner.tsx'
import { Button } from '@melati/ui/button.tsx'
import { commonWords } from '@melati/ui/common-words'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { words } from './words.ts'

/** A page that broke: the menu stays, and trying again asks for everything anew. */
export function Failed({ error }: { error: unknown }) {
  const t = useWords(words)
  const common = useWords(commonWords)
  const { language } = useLanguage()
  const { code } = problemOf(error, language)
  return (
    <Banner
      tone="bad"
      title={t('failed')}
      {...(code === undefined ? {} : { code })}
      action={
        <Button variant="secondary" onClick={() => location.reload()}>
          {common('retry')}
        </Button>
      }
    >
      {t('failedLead')}
    </Banner>
  )
}
