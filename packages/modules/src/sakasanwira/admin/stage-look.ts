import type { CentreStage } from '@melati/domain/sakasanwira/stage'
import type { Tone } from '@melati/ui/tone'

export const stageTones = {
  diusulkan: 'info',
  'diverifikasi-kecamatan': 'info',
  'diverifikasi-dinas': 'info',
  ditetapkan: 'special',
  aktif: 'ok',
  'pembinaan-khusus': 'warn',
  'tidak-aktif': 'neutral',
  ditutup: 'locked',
} as const satisfies Record<CentreStage, Tone>

/** How a kelurahan stands on the map. */
export const mapStates = ['open', 'guided', 'coming', 'resting', 'none'] as const
export type MapState = (typeof mapStates)[number]

export function mapStateOf(stage: CentreStage | null): MapState {
  if (stage === null) return 'none'
  if (stage === 'aktif') return 'open'
  if (stage === 'pembinaan-khusus') return 'guided'
  return stage === 'tidak-aktif' ? 'resting' : 'coming'
}

/** Open to the public. */
export const isOpenState = (state: MapState) => state === 'open' || state === 'guided'

export const mapLooks = {
  open: { tone: 'ok', letter: 'A' },
  guided: { tone: 'warn', letter: 'P' },
  coming: { tone: 'info', letter: 'R' },
  resting: { tone: 'locked', letter: 'V' },
  none: { tone: 'neutral', letter: '–' },
} as const satisfies Record<MapState, { tone: Tone; letter: string }>

export const centreHref = ({ centreId }: { centreId: string | null }) =>
  centreId === null ? undefined : `/sakasanwira/${centreId}`
