import type { ColumnType, Generated } from 'kysely'

/** Ids are uuids as text, days ISO text, instants ISO text, periods whole numbers yyyymm. */
type Never<T> = ColumnType<T, T, never>

export interface UnitTable {
  tenant_id: Never<number>
  unit_id: Never<string>
  kind: Never<string>
  name: string
  code: string | null
  aliases: Generated<string[]>
  valid_from: Never<string>
  valid_to: string | null
}

export interface UnitPlaceTable {
  tenant_id: Never<number>
  unit_id: Never<string>
  valid_from: Never<string>
  valid_to: string | null
  parent_id: string | null
  /** Root first, without the unit itself. */
  ancestors: string[]
  /** Itself, if it is one; null above. */
  kecamatan_id: string | null
  kelurahan_id: string | null
}

export interface PersonTable {
  tenant_id: Never<number>
  person_id: Never<string>
  basis_id: Never<string>
  name: string
  sex: 'L' | 'P'
  birth_date: string | null
  died_on: string | null
  created_at: Never<string>
}

export interface IdentityNumberTable {
  tenant_id: Never<number>
  subject_id: Never<string>
  kind: Never<'nik' | 'kk'>
  key_version: number
  cipher: Uint8Array
  hash: Uint8Array
}

export interface GrantTable {
  tenant_id: Never<number>
  grant_id: Never<string>
  account_id: Never<string>
  person_id: string | null
  role: Never<string>
  scope_kind: Never<string>
  scope_id: Never<string>
  scope_unit_id: Never<string>
  valid_from: Never<string>
  valid_to: string | null
  granted_by: Never<string | null>
}

export interface RegistrationTable {
  tenant_id: Never<number>
  registration_id: Never<string>
  account_id: Never<string>
  grant_id: Never<string>
  token_hash: Uint8Array
  device_name: Never<string>
  last_seq: Generated<number>
  day: string | null
  day_count: Generated<number>
  over_day_on: string | null
  created_at: Never<string>
  last_seen_at: string | null
  revoked_at: string | null
}

export interface OutcomeTable {
  tenant_id: Never<number>
  command_id: Never<string>
  account_id: Never<string>
  registration_id: Never<string | null>
  seq: Never<number | null>
  path: Never<string>
  payload_hash: Never<Uint8Array>
  status: 'applied' | 'refused' | 'held' | 'quarantined' | 'mismatch'
  answer: unknown
  after: Never<string | null>
  made_at: Never<string>
  received_at: Never<string>
}

export interface KeptCommandTable {
  tenant_id: Never<number>
  command_id: Never<string>
  registration_id: Never<string>
  seq: Never<number>
  why: Never<string>
  sealed: Never<Uint8Array>
  kept_at: Never<string>
  settled_at: string | null
}

export interface ChangeTable {
  tenant_id: Never<number>
  scope_id: Never<string>
  xid: Generated<string>
  seq: Generated<number>
  kind: Never<string>
  row_id: Never<string>
  gone: Never<boolean>
}

export interface DirtyTable {
  tenant_id: Never<number>
  seq: Generated<number>
  figures: Never<string>
  unit_id: Never<string>
  period_from: Never<number>
  period_to: Never<number>
  marked_at: Generated<string>
}

export interface OpenPeriodTable {
  tenant_id: Never<number>
  figures: Never<string>
  period: Never<number>
  opened_at: Never<string>
  stamp: ColumnType<string, never, string>
}

export interface AuditTable {
  tenant_id: Never<number>
  xid: Generated<string>
  seq: Generated<number>
  at: Never<string>
  account_id: Never<string | null>
  grant_id: Never<string | null>
  registration_id: Never<string | null>
  command_id: Never<string | null>
  action: Never<string>
  subject_kind: Never<string>
  subject_id: Never<string | null>
  unit_id: Never<string | null>
  detail: Never<unknown>
}

export interface AuditLinkTable {
  tenant_id: Never<number>
  position: Never<number>
  xid: Never<string>
  seq: Never<number>
  hash: Never<Uint8Array>
  linked_at: Never<string>
}

export interface BasisTable {
  tenant_id: Never<number>
  basis_id: Never<string>
  purpose: Never<string>
  lawful_ground: Never<string>
  text_version: Never<string>
  recorded_at: Never<string>
}

export interface TenantKeyTable {
  tenant_id: Never<number>
  version: Never<number>
  wrapped: Uint8Array
  created_at: Never<string>
}

export interface MessageTable {
  tenant_id: Never<number>
  message_id: Never<string>
  sealed: Never<Uint8Array>
  created_at: Never<string>
}

export interface VerificationTable {
  tenant_id: Never<number>
  /** The name of figures, or `audit`. */
  subject: Never<string>
  /** 0 for what has no period. */
  period: Never<number>
  verified_at: string
  checked: number
  differing: number
}

export interface CoreTables {
  'core.unit': UnitTable
  'core.unit_place': UnitPlaceTable
  'core.person': PersonTable
  'core.identity_number': IdentityNumberTable
  'core.grant': GrantTable
  'core.registration': RegistrationTable
  'core.outcome': OutcomeTable
  'core.kept_command': KeptCommandTable
  'core.change': ChangeTable
  'core.dirty': DirtyTable
  'core.open_period': OpenPeriodTable
  'core.audit': AuditTable
  'core.audit_link': AuditLinkTable
  'core.basis': BasisTable
  'core.tenant_key': TenantKeyTable
  'core.message': MessageTable
  'core.verification': VerificationTable
}
