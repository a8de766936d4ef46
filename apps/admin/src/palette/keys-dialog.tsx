import { usePreference } from '@melati/client/hooks'
import { Checkbox } from '@melati/ui/checkbox.tsx'
import { Dialog } from '@melati/ui/dialog.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { SummaryList } from '@melati/ui/summary-list.tsx'
import { singleKeys } from './single-keys.ts'
import { words } from './words.ts'

/** Which keys do what, and the switch for those without Ctrl (WCAG 2.1.4). */
export default function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useWords(words)
  const [single, choose] = usePreference(singleKeys)
  return (
    <Dialog open onClose={onClose} title={t('keys')}>
      <SummaryList
        rows={[
          { term: 'Ctrl + K', value: t('keyPalette') },
          ...(single === 'on'
            ? [
                { term: '/', value: t('keyPalette') },
                { term: '?', value: t('keyHelp') },
              ]
            : []),
        ]}
      />
      <Checkbox
        name="single-keys"
        label={t('single')}
        hint={t('singleHint')}
        checked={single === 'on'}
        onChange={(event) => choose(event.target.checked ? 'on' : 'off')}
      />
    </Dialog>
  )
}
