import { useSyncState } from '@melati/client/hooks'
import { CadreShell } from '@melati/ui/cadre-shell.tsx'
import { formatClock } from '@melati/ui/format'
import { HelpPanel } from '@melati/ui/help-panel.tsx'
import type { NavItem } from '@melati/ui/nav-item'
import { SyncChip, type SyncState as ChipState } from '@melati/ui/sync-chip.tsx'
import { createContext, type ReactNode, use } from 'react'
import { useCadreArea, useUnits } from './cadre-area.ts'
import { GuideContext } from './cadre-guide.ts'
import { useTop } from './cadre-top.ts'

/** The bottom bar as the app built it from its modules. */
const TabsContext = createContext<readonly NavItem[]>([])
export const TabsProvider = TabsContext.Provider

export interface CadrePageProps {
  /** Left out on the four tabs, which then show the bar. */
  readonly backHref?: string
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** Place, chip, bar and, at its end, the help around every page of the cadre app. */
export function CadrePage({ backHref, action, children }: CadrePageProps) {
  useTop()
  const tabs = use(TabsContext)
  const units = useUnits()
  const guide = use(GuideContext)
  const { city, language } = useCadreArea()
  const place = units?.length === 1 ? units[0] : units?.find((unit) => unit.kind !== 'dasawisma')
  return (
    <CadreShell
      place={place === undefined ? city : place.name}
      {...(place === undefined ? {} : { detail: place.parentName ?? city })}
      sync={<Sync />}
      {...(backHref === undefined ? { tabs } : { backHref })}
      {...(action === undefined ? {} : { action })}
    >
      {children}
      {guide && (
        <div className="mt-6 -ml-4">
          <HelpPanel title={guide.title[language]} steps={guide.steps.map((step) => step[language])} />
        </div>
      )}
    </CadreShell>
  )
}

function Sync() {
  const state = useSyncState()
  const { timeZone } = useCadreArea()
  return <SyncChip href="/kirim" state={chipOf(state, timeZone)} />
}

function chipOf(
  state: ReturnType<typeof useSyncState>,
  timeZone: ReturnType<typeof useCadreArea>['timeZone'],
): ChipState {
  switch (state?.kind) {
    case undefined:
      return { kind: 'all-sent' }
    case 'all-sent':
      return state.at === null ? { kind: 'all-sent' } : { kind: 'all-sent', at: formatClock(state.at, timeZone) }
    case 'sending':
      return { kind: 'sending', done: state.done, total: state.total }
    case 'busy':
      return { kind: 'busy' }
    case 'storage-low':
      return { kind: 'storage-low' }
    case 'waiting':
      return { kind: 'waiting', count: state.count }
    case 'needs-fixing':
      return { kind: 'needs-fixing', count: state.count }
    case 'needs-sign-in':
    case 'update-needed':
    case 'lost':
      return { kind: 'needs-fixing', count: state.count }
    case 'revoked':
      return { kind: 'needs-fixing', count: 1 }
  }
}
