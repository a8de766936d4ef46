import type { Rows } from '@melati/client/pull/overlay'
import type { Actor } from '@melati/domain/actor'
import { AccountId, GrantId, UnitId } from '@melati/domain/ids'
import type { PlacedUnit } from '@melati/domain/units'

/** The phone knows neither; no rule it asks looks at them, and the server puts in its own. */
const unknownId = '00000000-0000-4000-8000-000000000000'

/** Her area is the highest unit she has been given; undefined until it has come. */
export function scopeOnPhone(rows: Rows): UnitId | undefined {
  const units = Object.values(rows.unit ?? {}).map(({ row }) => row as Pick<PlacedUnit, 'unitId' | 'ancestors'>)
  const [top] = units.toSorted((a, b) => a.ancestors.length - b.ancestors.length)
  return top?.unitId
}

/** Who acts, as the rules ask for it. */
export function actorOnPhone(rows: Rows): Actor | undefined {
  const scopeUnitId = scopeOnPhone(rows)
  if (scopeUnitId === undefined) return undefined
  const [accountId, grantId] = [AccountId.parse(unknownId), GrantId.parse(unknownId)]
  return { accountId, grantId, role: 'cadre', scopeKind: 'unit', scopeId: scopeUnitId, scopeUnitId }
}
