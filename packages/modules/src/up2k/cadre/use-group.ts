import { usePullProgress, useRows } from '@melati/client/hooks'
import { useCadrePlace } from '../../cadre-place.ts'
import type { GroupRow } from '../rows.ts'

/** The group of the path; `reading` until the phone knows whether it has it. */
export function useGroup(): { readonly group: GroupRow | undefined; readonly reading: boolean } {
  const { groupId } = useCadrePlace().params
  const groups = useRows<GroupRow>('group')
  const pulling = usePullProgress()
  const group = groups?.find(({ id }) => id === groupId)?.row
  return { group, reading: group === undefined && (groups === undefined || pulling.running) }
}
