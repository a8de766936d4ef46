import type { ColumnType } from 'kysely'

type Never<T> = ColumnType<T, T, never>

export interface HolderTable {
  tenant_id: Never<number>
  account_id: Never<string>
  /** As this city knows her; another city may write it otherwise. */
  name: string
  /** The address or number she was invited under. */
  contact: string
  since: Never<string>
}

export interface InvitationTable {
  tenant_id: Never<number>
  invitation_id: Never<string>
  secret_hash: Never<Uint8Array>
  name: Never<string>
  email: Never<string>
  role: Never<string>
  unit_id: Never<string>
  /** Where it leads to a dinas. */
  agency_id: Never<string | null>
  invited_by: Never<string | null>
  invited_by_platform: Never<string | null>
  created_at: Never<string>
  expires_at: Never<string>
  used_at: string | null
  revoked_at: string | null
  grant_id: string | null
}

declare module '@melati/db/database' {
  interface Database {
    'accounts.holder': HolderTable
    'accounts.invitation': InvitationTable
  }
}
