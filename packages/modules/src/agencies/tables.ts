import type { ColumnType } from 'kysely'

type Never<T> = ColumnType<T, T, never>

export interface AgencyTable {
  tenant_id: Never<number>
  agency_id: Never<string>
  name: string
  short_name: string | null
  /** The first day under this name. */
  named_since: string
  valid_from: Never<string>
  /** The first day without it. */
  valid_to: string | null
  /** What it was merged into. */
  successor_id: string | null
}

export interface FormerNameTable {
  tenant_id: Never<number>
  agency_id: Never<string>
  name: Never<string>
  short_name: Never<string | null>
  valid_from: Never<string>
  valid_to: Never<string>
}

declare module '@melati/db/database' {
  interface Database {
    'agencies.agency': AgencyTable
    'agencies.former_name': FormerNameTable
  }
}
