import { Breadcrumb } from '@melati/ui/breadcrumb.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { words } from '../words.ts'

/** Back to the overview from a page of this module. */
export function Crumbs({ here }: { readonly here: string }) {
  const t = useWords(words)
  return (
    <Breadcrumb
      crumbs={[
        { label: t('title'), href: '/integrasi' },
        { label: here, href: '' },
      ]}
    />
  )
}
