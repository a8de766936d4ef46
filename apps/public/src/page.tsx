import { localPath } from '@melati/modules/public-address'
import type { PublicAddress, PublicCity } from '@melati/modules/public-module'
import { LanguageProvider } from '@melati/ui/language-provider.tsx'
import { LanguageSwitch } from '@melati/ui/language-switch.tsx'
import { Link } from '@melati/ui/link.tsx'
import { PublicShell } from '@melati/ui/public-shell.tsx'
import { createTranslator } from '@melati/ui/words'
import type { ReactNode } from 'react'
import { Head } from './head.tsx'
import { modulesOf } from './modules.ts'
import { words } from './words.ts'

export interface PageProps {
  at: PublicAddress
  title: string
  description: string
  /** Whose page it is; none where it is of all of them. */
  city?: PublicCity | undefined
  /** Which part of the city's menu one is in. */
  navPath?: string | undefined
  pictureOf?: string
  data?: Readonly<Record<string, unknown>> | undefined
  scripts?: readonly string[] | undefined
  action?: ReactNode
  isMissing?: boolean
  children: ReactNode
}

/** The whole document around a page's content. */
export function Page(props: PageProps) {
  const { at, title, description, city, navPath, data, scripts, action, isMissing, children } = props
  const { language } = at
  const t = createTranslator(words, language)
  const from = city === undefined ? 'Melati' : `TP PKK ${city.name}`
  const pictureOf = props.pictureOf ?? (city === undefined ? '/' : `/${city.slug}`)
  const cityHref = (path = '') => localPath(language, `/${city?.slug ?? ''}${path}`)
  const nav =
    city === undefined
      ? undefined
      : {
          label: t('cityMenu', { city: city.name }),
          links: modulesOf(city).map((one) => ({
            href: cityHref(one.nav.path),
            label: one.nav.label[language],
            current: one.nav.path === navPath,
          })),
        }
  const about = localPath(language, '/tentang')
  return (
    <html lang={language} data-app="public" data-density="nyaman" data-text-size="a">
      <Head
        {...{ at, title, from, description, pictureOf, data }}
        scripts={scripts ?? []}
        isMissing={isMissing ?? false}
      />
      <body>
        <LanguageProvider language={language} onChange={() => {}}>
          <PublicShell
            brand={
              city === undefined ? { name: 'Melati', detail: 'TP PKK' } : { name: `PKK ${city.name}`, detail: 'Melati' }
            }
            homeHref={city === undefined ? localPath(language, '/') : cityHref()}
            {...(city === undefined
              ? {}
              : {
                  city: (
                    <Link href={localPath(language, '/')} standalone className="max-sm:hidden">
                      {t('otherCity')}
                    </Link>
                  ),
                })}
            nav={nav}
            language={<LanguageSwitch hrefs={{ id: localPath('id', at.path), en: localPath('en', at.path) }} />}
            action={action}
            footLinks={[
              { href: localPath(language, '/'), label: t('allCities') },
              { href: about, label: t('about') },
              { href: `${about}#privasi`, label: t('privacyTitle') },
              { href: `${about}#aksesibilitas`, label: t('accessibility') },
              { href: '/admin/', label: t('admin') },
              { href: '/cadre/', label: t('cadre') },
            ]}
            footNote={
              <>
                <p>{t('privacy')}</p>
                <p>{t('source')}</p>
              </>
            }
          >
            {children}
          </PublicShell>
        </LanguageProvider>
      </body>
    </html>
  )
}
