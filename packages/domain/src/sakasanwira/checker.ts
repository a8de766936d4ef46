import type { AccountId } from '../ids.ts'
import { refuse } from '../refusal.ts'
import type { Refused } from '../refusal.ts'
import { enteringActs } from './centre.ts'
import type { CentreState } from './centre.ts'

const entering: ReadonlySet<string> = new Set(enteringActs)

/**
 * Nobody passes what she entered herself, nor the step she took before. `hands` are the accounts that belong to
 * the one who acts: her own, and any other that her number or her address gives away.
 */
export function refuseOwnWork({ steps }: Pick<CentreState, 'steps'>, hands: readonly AccountId[]): Refused | undefined {
  const since = steps.findLastIndex(({ act }) => act === 'nominate' || act === 'returnToKelurahan')
  const own = steps.some(
    ({ act, by }, index) => hands.includes(by) && (entering.has(act) || (index > since && act === 'verify')),
  )
  return own ? refuse('maker-is-checker', { field: 'centreId' }) : undefined
}
