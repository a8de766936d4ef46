import { useOutbox, useRows } from '@melati/client/hooks'
import type { OutboxItem } from '@melati/client/outbox/item'
import { useMemo } from 'react'
import type { FamilyRow, HouseholdRow, MemberRow } from '../rows.ts'
import { idIn } from './id-in.ts'

export interface Households {
  readonly all: readonly HouseholdRow[]
  /** The household a person lives in, or died in. */
  readonly homeOf: (personId: string) => string | undefined
  /** Households with something the server has not taken yet, by what is the matter. */
  readonly unsent: ReadonlyMap<string, 'unsent' | 'needsFixing'>
}

/** The households of her area as the phone knows them; undefined until read. */
export function useHouseholds(): Households | undefined {
  const rows = useRows<HouseholdRow>('household')
  const items = useOutbox()
  return useMemo(() => {
    if (rows === undefined) return undefined
    const all = rows.map(({ row }) => row)
    const homes = new Map(
      all.flatMap((row) => membersOf(row).map(({ personId }) => [personId as string, row.householdId])),
    )
    const homeOf = (personId: string) => homes.get(personId)
    return { all, homeOf, unsent: unsentOf(items ?? [], homeOf) }
  }, [rows, items])
}

export const membersOf = ({ families }: HouseholdRow): readonly MemberRow[] =>
  families.flatMap(({ members }) => members)

/** Who lives there: not those who died there. */
export const livingIn = (row: HouseholdRow): readonly MemberRow[] =>
  membersOf(row).filter(({ diedOn }) => diedOn === null)

export const headOf = (row: HouseholdRow): MemberRow | undefined =>
  livingIn(row).find(({ personId }) => personId === row.headId)

export const headOfFamily = ({ members }: FamilyRow): MemberRow | undefined =>
  members.find(({ relation, diedOn }) => relation === 'kepala-keluarga' && diedOn === null)

export function unsentOf(
  items: readonly Pick<OutboxItem, 'path' | 'state' | 'input' | 'correctedBy'>[],
  homeOf: (personId: string) => string | undefined,
): Map<string, 'unsent' | 'needsFixing'> {
  const found = new Map<string, 'unsent' | 'needsFixing'>()
  for (const { path, state, input, correctedBy } of items) {
    if (!path.startsWith('households.') || state === 'applied' || correctedBy !== undefined) continue
    const id = idIn(input, 'householdId') ?? homeOf(idIn(input, 'personId') ?? '')
    if (id !== undefined && found.get(id) !== 'needsFixing')
      found.set(id, state === 'refused' ? 'needsFixing' : 'unsent')
  }
  return found
}
