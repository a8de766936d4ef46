import { useOutbox } from '@melati/client/hooks'
import { needsFixing } from '@melati/client/outbox/counts'
import { useUnfinished } from '@melati/modules/cadre-draft'
import { useWords } from '@melati/ui/language-provider.tsx'
import { fixHrefs } from '../modules.ts'
import { words } from '../words.ts'

export interface Need {
  readonly kind: 'returned' | 'unfinished'
  readonly href: string
  /** On a button. */
  readonly order: string
  /** In a list. */
  readonly label: string
}

/** What only she can finish, the most urgent first: records that came back, then forms begun. */
export function useNeeds(): readonly Need[] {
  const t = useWords(words)
  const returned = useOutbox()?.filter((item) => item.state === 'refused' && needsFixing(item)) ?? []
  const { forms = [] } = useUnfinished()
  const [first, second] = returned
  // A single one is opened at once; of several she chooses in the outbox.
  const fixHref = first && second === undefined ? fixHrefs[first.path]?.(first.id) : undefined
  const n = returned.length
  return [
    ...(first === undefined
      ? []
      : [
          {
            kind: 'returned' as const,
            href: fixHref ?? '/kirim',
            order: t('fixReturned', { n }),
            label: t('returned', { n }),
          },
        ]),
    ...forms.map(({ href, name }) => ({
      kind: 'unfinished' as const,
      href,
      order: name === '' ? t('goOn') : t('goOnWith', { name }),
      label: name === '' ? t('unfinishedNameless') : t('unfinishedOf', { name }),
    })),
  ]
}
