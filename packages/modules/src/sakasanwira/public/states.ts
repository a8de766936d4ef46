import type { AreaState } from '@melati/ui/area-tile.tsx'
import type { Language } from '@melati/ui/language'
import { createTranslator } from '@melati/ui/words'
import type { ApiOutputs } from '../../admin-api.ts'
import { words } from './words.ts'

export type Tile = ApiOutputs['sakasanwira']['map']['tiles'][number]

/** What the public is told of a kelurahan; the address of the map filters by these. */
export const shownStages = ['aktif', 'pembinaan-khusus', 'dirintis', 'belum'] as const
export type ShownStage = (typeof shownStages)[number]

export const stageOf = ({ stage }: Tile): ShownStage => stage ?? 'belum'

const looks = {
  aktif: { tone: 'ok', letter: 'A' },
  'pembinaan-khusus': { tone: 'warn', letter: 'P' },
  dirintis: { tone: 'special', letter: 'R' },
  belum: { tone: 'neutral', letter: 'B' },
} as const satisfies Record<ShownStage, Omit<AreaState, 'label'>>

/** Letters are those of the Indonesian words in both languages: a map that is shared keeps its signs. */
export function statesIn(language: Language): Readonly<Record<ShownStage, AreaState>> {
  const t = createTranslator(words, language)
  const state = (stage: ShownStage): AreaState => ({ ...looks[stage], label: t(`stage-${stage}`) })
  return {
    aktif: state('aktif'),
    'pembinaan-khusus': state('pembinaan-khusus'),
    dirintis: state('dirintis'),
    belum: state('belum'),
  }
}
