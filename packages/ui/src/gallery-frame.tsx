import { useId } from 'react'
import type { ReactNode } from 'react'
import { Container } from './container.tsx'
import { Heading } from './heading.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { SkipLink } from './skip-link.tsx'
import { Stack } from './stack.tsx'

/** A scene without a shell: title and sections on the canvas. */
export function GalleryFrame({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <Container as="header" className="flex items-center justify-between gap-4 py-4">
        <p className="font-heading text-label">Benhur</p>
        <LanguageSwitch />
      </Container>
      <main id="isi" tabIndex={-1}>
        <Container className="flex flex-col gap-10 pb-18">
          <Heading level={1} look="display">
            {title}
          </Heading>
          {children}
        </Container>
      </main>
    </>
  )
}

export function Specimen({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <Stack space="normal">
        <Heading level={2} id={id} className="border-b border-border pb-2">
          {title}
        </Heading>
        {children}
      </Stack>
    </section>
  )
}
