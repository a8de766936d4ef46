import { usePreference } from '@melati/client/hooks'
import { Button } from '@melati/ui/button.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import Search from 'lucide-react/icons/search'
import { lazy, Suspense, useEffect, useState } from 'react'
import { keyOf, type Opened } from './key-of.ts'
import { singleKeys } from './single-keys.ts'
import { words } from './words.ts'

const Palette = lazy(() => import('./palette.tsx'))
const KeysDialog = lazy(() => import('./keys-dialog.tsx'))

/** The button of the palette and its keys; the palette itself is loaded when it is first asked for. */
export function OpenPalette() {
  const t = useWords(words)
  const [single] = usePreference(singleKeys)
  const [opened, setOpened] = useState<Opened | null>(null)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const at = event.target
      const isTyping = at instanceof HTMLElement && at.matches('input, textarea, select, [contenteditable]')
      const wanted = keyOf({ ...plain(event), isTyping }, single)
      // Over a form in a dialog nothing else opens.
      if (wanted === undefined || document.querySelector('dialog[open]') !== null) return
      event.preventDefault()
      setOpened(wanted)
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [single])
  const close = () => setOpened(null)
  return (
    <>
      <Button variant="secondary" icon={Search} aria-keyshortcuts="Control+K" onClick={() => setOpened('palette')}>
        <span className="max-sm:sr-only">{t('open')}</span>
        <kbd aria-hidden className="ml-2 text-meta whitespace-nowrap text-text-muted max-md:hidden">
          Ctrl K
        </kbd>
      </Button>
      <Suspense>
        {opened === 'palette' && <Palette onClose={close} />}
        {opened === 'keys' && <KeysDialog onClose={close} />}
      </Suspense>
    </>
  )
}

const plain = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => ({ key, ctrlKey, metaKey, altKey })
