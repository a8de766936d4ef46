import { localPath } from '@melati/modules/public-address'
import type { PublicAddress } from '@melati/modules/public-module'
import { scriptAt, styles } from './built-files.ts'

export interface HeadProps {
  at: PublicAddress
  title: string
  /** Behind the title, where it is not the same. */
  from?: string | undefined
  description: string
  /** The page whose picture its link is previewed with. */
  pictureOf: string
  data?: Readonly<Record<string, unknown>> | undefined
  scripts?: readonly string[]
  /** A page that says there is none. */
  isMissing?: boolean
}

/** What a page is called, where it stands in both languages, and what a messenger shows of its link. */
export function Head({ at, title, from, description, pictureOf, data, scripts = [], isMissing = false }: HeadProps) {
  const { language, path, baseUrl } = at
  const addressIn = (one: 'id' | 'en', of = path) => baseUrl + localPath(one, of)
  const here = addressIn(language)
  const picture = `${addressIn(language, pictureOf).replace(/\/$/, '')}/gambar.png`
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{from === undefined || from === title ? title : `${title} · ${from}`}</title>
      <meta name="description" content={description} />
      {isMissing ? (
        <meta name="robots" content="noindex" />
      ) : (
        <>
          <link rel="canonical" href={here} />
          <link rel="alternate" hrefLang="id" href={addressIn('id')} />
          <link rel="alternate" hrefLang="en" href={addressIn('en')} />
          <link rel="alternate" hrefLang="x-default" href={addressIn('id')} />
          <meta property="og:url" content={here} />
        </>
      )}
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={from ?? title} />
      <meta property="og:locale" content={language === 'id' ? 'id_ID' : 'en_ID'} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:image" content={picture} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={title} />
      <meta name="twitter:card" content="summary_large_image" />
      <meta name="theme-color" content="#026c9c" />
      {styles.map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
      {scripts.map((name) => (
        <script key={name} type="module" src={scriptAt(name)} />
      ))}
      <link rel="icon" href="/admin/favicon.svg" type="image/svg+xml" />
      {data !== undefined && (
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonInHtml(data) }} />
      )}
    </head>
  )
}

/** JSON that no HTML parser reads as markup, whatever is said in it. It is data: no browser runs it. */
function jsonInHtml(data: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(data).replaceAll(
    /[<>&\u2028\u2029]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
