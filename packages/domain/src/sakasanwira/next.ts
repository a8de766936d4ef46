import type { Role } from '../roles.ts'
import type { CentreAct } from './centre.ts'
import { enteringActs } from './centre.ts'
import { isExamined } from './stage.ts'
import type { CentreStage } from './stage.ts'

type Standing = { stage: CentreStage; returned: boolean }
type Checks = { dinasVerifies: boolean }

/** Whose move it is; null while nobody has to do anything. */
export function waitsFor({ stage, returned }: Standing, { dinasVerifies }: Checks): Role | null {
  if (stage === 'diusulkan') return returned ? 'kelurahan-board' : 'kecamatan-board'
  if (stage === 'diverifikasi-kecamatan') return dinasVerifies ? 'dinas-officer' : 'city-board'
  return stage === 'diverifikasi-dinas' || stage === 'ditetapkan' ? 'city-board' : null
}

const led: Partial<Record<CentreStage, readonly CentreAct[]>> = {
  ditetapkan: ['activate'],
  aktif: ['setAside', 'deactivate'],
  'pembinaan-khusus': ['reactivate', 'deactivate'],
  'tidak-aktif': ['reactivate'],
}

/** What a role may do with a centre now, the next step first; whether the person herself may is the maker's rule. */
export function nextActs(role: Role, centre: Standing, checks: Checks): CentreAct[] {
  const { stage } = centre
  if (stage === 'ditutup') return []
  if (role === 'kelurahan-board' || role === 'secretariat') return enteringActs.filter((act) => act !== 'nominate')
  const mine = waitsFor(centre, checks) === role
  if (role !== 'city-board') return mine ? ['verify', 'returnToKelurahan'] : []
  return [...(mine && isExamined(stage) ? (['decree'] as const) : []), ...(led[stage] ?? []), 'close']
}
