import type { Rows } from '@melati/client/pull/overlay'
import type { UnitState } from '@melati/domain/hierarchy/unit-state'
import { readSettings, type TenantSettings } from '@melati/domain/settings'
import type { UnitRow } from './hierarchy/feeds.ts'

type UnitFields = { readonly [K in keyof UnitRow]: UnitRow[K] }

/** A unit of the cadre's area, as the rules ask for it; null for one the phone has not. */
export function unitOnPhone(rows: Rows, unitId: string): UnitState | null {
  const entry = rows.unit?.[unitId]
  if (!entry) return null
  const { kind, name, parentId, ancestors, since, ...unit } = entry.row as UnitFields
  return { unitId: unit.unitId, kind, name, parentId, ancestors, code: null, since, placedSince: since, closedOn: null }
}

/** What differs in this city; the standard until its settings have come. */
export function settingsOnPhone(rows: Rows): TenantSettings {
  const [entry] = Object.values(rows.settings ?? {})
  return readSettings(entry?.row)
}
