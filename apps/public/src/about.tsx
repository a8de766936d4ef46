import type { PublicAddress } from '@melati/modules/public-module'
import { Facts } from '@melati/ui/facts.tsx'
import { Heading } from '@melati/ui/heading.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { SummaryList } from '@melati/ui/summary-list.tsx'
import { Text } from '@melati/ui/text.tsx'
import { createTranslator } from '@melati/ui/words'
import { words } from './words.ts'

const parts = [
  { id: 'melati', title: 'aboutMelati', texts: ['aboutMelati-1', 'aboutMelati-2'] },
  { id: 'data', title: 'aboutData', texts: ['aboutData-1', 'aboutData-2', 'source'] },
  { id: 'privasi', title: 'privacyTitle', texts: ['privacy-1', 'privacy-2', 'privacy-3'] },
  { id: 'pelindungan-data', title: 'officer', texts: ['officer-1', 'officer-2'] },
  { id: 'aksesibilitas', title: 'accessibility', texts: ['accessibility-1', 'accessibility-2'] },
] as const

export interface Officer {
  readonly city: string
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
}

/** What these pages are, what they do with data, and for whom they work. */
export function About({ at, officers }: { at: PublicAddress; officers: readonly Officer[] }) {
  const t = createTranslator(words, at.language)
  return (
    <Stack space="section" className="max-w-prose">
      <Heading level={1} look="display">
        {t('about')}
      </Heading>
      {parts.map(({ id, title, texts }) => (
        <Stack key={id} as="section" space="snug">
          <Heading level={2} id={id}>
            {t(title)}
          </Heading>
          {texts.map((text) => (
            <Text key={text}>{t(text)}</Text>
          ))}
          {id === 'pelindungan-data' && officers.length > 0 && (
            <SummaryList
              rows={officers.map(({ city, name, email, phone }) => ({
                term: city,
                value: <Facts of={[name, email, phone].filter((one) => one !== null)} />,
              }))}
            />
          )}
        </Stack>
      ))}
    </Stack>
  )
}
