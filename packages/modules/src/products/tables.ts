import type { ColumnType } from 'kysely'

type Never<T> = ColumnType<T, T, never>

export interface ProductTable {
  tenant_id: Never<number>
  product_id: Never<string>
  unit_id: Never<string>
  group_id: Never<string | null>
  /** By which the public knows it. */
  code: Never<string>
  name: string
  category: string
  /** Whole rupiah for one `sale_unit`. */
  price: number
  sale_unit: string
  description: string
  /** The name buyers read. */
  maker: string
  order_phone: string
  nib: string | null
  stage: string
  stage_since: string
  created_at: Never<string>
}

declare module '@melati/db/database' {
  interface Database {
    'products.product': ProductTable
  }
}
