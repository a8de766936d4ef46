import { ButtonLink } from '@melati/ui/button-link.tsx'
import { Cluster } from '@melati/ui/cluster.tsx'
import type { Language } from '@melati/ui/language'
import { createTranslator } from '@melati/ui/words'
import { words } from './words.ts'

/** The ways into the two apps. */
export function Doors({ language }: { language: Language }) {
  const t = createTranslator(words, language)
  return (
    <Cluster>
      <ButtonLink href="/admin/">{t('admin')}</ButtonLink>
      <ButtonLink href="/cadre/" variant="secondary">
        {t('cadre')}
      </ButtonLink>
    </Cluster>
  )
}
