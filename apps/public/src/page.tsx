import { LanguageProvider } from '@melati/ui/language-provider.tsx'
import { LanguageSwitch } from '@melati/ui/language-switch.tsx'
import type { Language } from '@melati/ui/language'
import { PublicShell } from '@melati/ui/public-shell.tsx'
import { createTranslator } from '@melati/ui/words'
import type { ReactNode } from 'react'
import { styles } from './built-styles.ts'
import { words } from './words.ts'

export interface Address {
  readonly language: Language
  /** Without the language: '/', '/medan'. */
  readonly path: string
  readonly baseUrl: string
}

export const localPath = (language: Language, path: string) =>
  language === 'id' ? path : `/en${path === '/' ? '' : path}`

/** The whole document around a page's content. */
export function Page({ at, title, children }: { at: Address; title: string; children: ReactNode }) {
  const t = createTranslator(words, at.language)
  return (
    <html lang={at.language} data-app="public" data-density="nyaman" data-text-size="a">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="description" content={t('lead')} />
        <meta property="og:title" content={title} />
        <meta property="og:description" content={t('lead')} />
        <link rel="canonical" href={at.baseUrl + localPath(at.language, at.path)} />
        {styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        <link rel="icon" href="/admin/favicon.svg" type="image/svg+xml" />
      </head>
      <body>
        <LanguageProvider language={at.language} onChange={() => {}}>
          <PublicShell
            brand={{ name: 'Melati', detail: 'TP PKK' }}
            homeHref={localPath(at.language, '/')}
            language={<LanguageSwitch hrefs={{ id: localPath('id', at.path), en: localPath('en', at.path) }} />}
            footLinks={[
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
