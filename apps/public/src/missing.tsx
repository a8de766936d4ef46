import { localPath } from '@melati/modules/public-address'
import type { PublicAddress, PublicCity, PublicPage } from '@melati/modules/public-module'
import { ButtonLink } from '@melati/ui/button-link.tsx'
import { EmptyState } from '@melati/ui/empty-state.tsx'
import { createTranslator } from '@melati/ui/words'
import { Page } from './page.tsx'
import { words } from './words.ts'

export interface MissingProps {
  at: PublicAddress
  city?: PublicCity | undefined
  gone?: PublicPage['gone'] | undefined
}

/** Says what is not there, and where to go on from here. */
export function Missing({ at, city, gone }: MissingProps) {
  const { language } = at
  const t = createTranslator(words, language)
  const title = gone?.title[language] ?? t('missing')
  const below = (path: string) => localPath(language, `/${city?.slug ?? ''}${path}`)
  return (
    <Page
      at={{ ...at, path: city === undefined ? '/' : `/${city.slug}` }}
      title={title}
      description={t('missingLead')}
      city={city}
      isMissing
    >
      <EmptyState
        kind="not-found"
        headingLevel={1}
        title={title}
        action={
          <>
            {gone !== undefined && <ButtonLink href={below(gone.to.path)}>{gone.to.label[language]}</ButtonLink>}
            {city !== undefined && (
              <ButtonLink href={below('')} variant={gone === undefined ? 'primary' : 'secondary'}>
                {city.name}
              </ButtonLink>
            )}
            {gone === undefined && (
              <ButtonLink href={localPath(language, '/')} variant={city === undefined ? 'primary' : 'secondary'}>
                {t('allCities')}
              </ButtonLink>
            )}
          </>
        }
      >
        {t('missingLead')}
      </EmptyState>
    </Page>
  )
}
