import type { ColumnType } from 'kysely'

type Never<T> = ColumnType<T, T, never>

export interface GroupTable {
  tenant_id: Never<number>
  group_id: Never<string>
  kind: Never<'poksus' | 'poklak'>
  unit_id: Never<string>
  name: Never<string>
  started_on: Never<string>
  closed_on: string | null
  close_reason: string | null
  created_at: Never<string>
}

export interface GroupLevelTable {
  tenant_id: Never<number>
  group_id: Never<string>
  level: string
  reason: string | null
  valid_from: Never<string>
  valid_to: string | null
}

export interface MembershipTable {
  tenant_id: Never<number>
  membership_id: Never<string>
  group_id: Never<string>
  person_id: Never<string>
  office: Never<string>
  valid_from: Never<string>
  valid_to: string | null
}

export interface SaleTable {
  tenant_id: Never<number>
  sale_id: Never<string>
  group_id: Never<string>
  /** Where the group stood. */
  unit_id: Never<string>
  product: Never<string>
  quantity: Never<number>
  price: Never<number>
  total: Never<number>
  sold_on: Never<string>
  recorded_at: Never<string>
}

/** Written by `up2k.post` alone; the app role may only read. */
export interface EntryTable {
  tenant_id: Never<number>
  group_id: Never<string>
  entry_id: Never<string>
  occurred_on: Never<string>
  text: Never<string>
  reverses: Never<string | null>
  recorded_at: Never<string>
}

export interface EntryLineTable {
  tenant_id: Never<number>
  group_id: Never<string>
  entry_id: Never<string>
  line_no: Never<number>
  account: Never<string>
  side: Never<'debit' | 'credit'>
  amount: Never<number>
}

declare module '@melati/db/database' {
  interface Database {
    'up2k.group': GroupTable
    'up2k.group_level': GroupLevelTable
    'up2k.membership': MembershipTable
    'up2k.sale': SaleTable
    'up2k.entry': EntryTable
    'up2k.entry_line': EntryLineTable
  }
}
