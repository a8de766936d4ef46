import * as z from 'zod/mini'
import type { UnitKind } from './units.ts'

export const roles = [
  'platform-operator',
  'city-board',
  'kecamatan-board',
  'kelurahan-board',
  'neighbourhood-head',
  'secretariat',
  'cadre-coordinator',
  'dinas-officer',
  'cadre',
  'group-officer',
  'centre-manager',
] as const

export const Role = z.enum(roles)
export type Role = z.infer<typeof Role>

export const scopeKinds = ['unit', 'group', 'centre', 'agency', 'platform'] as const

export const ScopeKind = z.enum(scopeKinds)
export type ScopeKind = z.infer<typeof ScopeKind>

/** The one kind of scope a grant of each role is given on. */
export const scopeKindOf = {
  'platform-operator': 'platform',
  'city-board': 'unit',
  'kecamatan-board': 'unit',
  'kelurahan-board': 'unit',
  'neighbourhood-head': 'unit',
  secretariat: 'unit',
  'cadre-coordinator': 'unit',
  'dinas-officer': 'agency',
  cadre: 'unit',
  'group-officer': 'group',
  'centre-manager': 'centre',
} as const satisfies Record<Role, ScopeKind>

/** The kinds of unit a grant of each role may stand on; empty where the scope is no unit. */
export const unitKindsOf = {
  'platform-operator': [],
  'city-board': ['kota'],
  'kecamatan-board': ['kecamatan'],
  'kelurahan-board': ['kelurahan'],
  'neighbourhood-head': ['lingkungan', 'rw', 'rt'],
  secretariat: ['kota', 'kecamatan', 'kelurahan'],
  'cadre-coordinator': ['kota', 'kecamatan', 'kelurahan'],
  'dinas-officer': [],
  cadre: ['kelurahan', 'lingkungan', 'rw', 'rt', 'dasawisma'],
  'group-officer': [],
  'centre-manager': [],
} as const satisfies Record<Role, readonly UnitKind[]>

export function mayHoldOn(role: Role, kind: UnitKind): boolean {
  const kinds: readonly UnitKind[] = unitKindsOf[role]
  return kinds.includes(kind)
}
