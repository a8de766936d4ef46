import Check from 'lucide-react/icons/check'
import CircleAlert from 'lucide-react/icons/circle-alert'
import CloudOff from 'lucide-react/icons/cloud-off'
import CloudUpload from 'lucide-react/icons/cloud-upload'
import HardDrive from 'lucide-react/icons/hard-drive'
import { controlWords } from './control-words.ts'
import { cx } from './cx.ts'
import { Facts } from './facts.tsx'
import { Icon } from './icon.tsx'
import { useWords } from './language-provider.tsx'
import { Anchor } from './link-provider.tsx'
import { toneLooks } from './tone.ts'

/** What the outbox is doing. Waiting is neutral and never red; only what needs her is orange. */
export type SyncState =
  | { kind: 'all-sent'; at?: string }
  | { kind: 'waiting'; count: number }
  | { kind: 'sending'; done: number; total: number }
  | { kind: 'busy' }
  | { kind: 'needs-fixing'; count: number }
  | { kind: 'storage-low' }

const looks = {
  'all-sent': { icon: Check, tone: 'neutral' },
  waiting: { icon: CloudOff, tone: 'neutral' },
  sending: { icon: CloudUpload, tone: 'info' },
  busy: { icon: CloudUpload, tone: 'info' },
  'needs-fixing': { icon: CircleAlert, tone: 'warn' },
  'storage-low': { icon: HardDrive, tone: 'warn' },
} as const

/** Says in the top bar whether everything was sent, and opens the outbox. `at` is a formatted time. */
export function SyncChip({ state, href }: { state: SyncState; href: string }) {
  const t = useWords(controlWords)
  const { icon, tone } = looks[state.kind]
  return (
    <Anchor
      href={href}
      className={cx(
        'relative inline-flex min-h-(--target) shrink items-center gap-1 overflow-clip rounded-control border-[1.5px] px-2 py-1 text-meta leading-tight font-semibold no-underline',
        toneLooks[tone],
      )}
    >
      <Icon of={icon} size="small" />
      <span role="status" className="min-w-0">
        {state.kind === 'all-sent' && state.at ? <Facts of={[t('syncAllSent'), state.at]} /> : sentence(state, t)}
      </span>
      {state.kind === 'sending' && (
        <span
          aria-hidden
          data-bar-fill
          className="absolute bottom-0 left-0 h-1 bg-action"
          style={{ width: `${(100 * state.done) / Math.max(1, state.total)}%` }}
        />
      )}
    </Anchor>
  )
}

function sentence(state: SyncState, t: ReturnType<typeof useWords<typeof controlWords>>): string {
  switch (state.kind) {
    case 'all-sent':
      return t('syncAllSent')
    case 'waiting':
      return t('syncWaiting', { count: state.count })
    case 'sending':
      return t('syncSending', { done: state.done, total: state.total })
    case 'busy':
      return t('syncBusy')
    case 'needs-fixing':
      return t('syncNeedsFixing', { count: state.count })
    case 'storage-low':
      return t('syncStorageLow')
  }
}
