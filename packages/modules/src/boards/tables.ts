import type { ColumnType } from 'kysely'

type Never<T> = ColumnType<T, T, never>

export interface SeatTable {
  tenant_id: Never<number>
  seat_id: Never<string>
  unit_id: Never<string>
  person_id: Never<string>
  kind: Never<string>
  pokja: Never<number | null>
  /** As the city calls the position. */
  title: string
  acting: boolean
  sk_number: string | null
  sk_date: string | null
  valid_from: string
  /** The first day out of office. */
  valid_to: string | null
  /** Why it ended before its term. */
  end_reason: string | null
}

declare module '@melati/db/database' {
  interface Database {
    'boards.seat': SeatTable
  }
}
