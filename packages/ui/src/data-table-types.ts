import type { ReactNode } from 'react'

export interface Column<Row> {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  /** Money and counts: tabular digits, set right. */
  numeric?: boolean
  /** Short and read as one, such as a date: never broken over lines. */
  oneLine?: boolean
  /** What can be done with the row: its heading is for screen readers, and on a phone it stands in the card's corner. */
  actions?: boolean
  /** Left out on a phone, where the row's own page says it. */
  deskOnly?: boolean
  /** The server can order by it. */
  sortable?: boolean
  /** Least width, any CSS length. */
  minWidth?: string
}

export interface Sort {
  key: string
  direction: 'asc' | 'desc'
}

export interface Selection {
  selected: ReadonlySet<string>
  onChange: (selected: ReadonlySet<string>) => void
  /** Buttons for what is selected; each says verb, object and count: "Sahkan 2 rekap". */
  actions: ReactNode
}

export interface Paging {
  /** 1-based place of the first and last row shown, and how many there are in all. */
  from: number
  to: number
  total: number
  onPrevious?: (() => void) | undefined
  onNext?: (() => void) | undefined
}

export interface DataTableProps<Row> {
  /** Says what the rows are: "Rumah tangga di Kel. Tanjung Sari". */
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Names a row for its checkbox and its link. */
  rowName: (row: Row) => string
  /** What a row is listed under; rows of one heading stand beside each other already. */
  groupOf?: ((row: Row) => string) | undefined
  /** Where a row leads: the first column is the link, and the whole row takes the mouse. */
  rowHref?: (row: Row) => string
  sort?: Sort | undefined
  onSort?: (sort: Sort) => void
  selection?: Selection | undefined
  paging?: Paging | undefined
  /** `loading` draws a skeleton; `refreshing` keeps the rows and marks them busy; `error` shows `problem`. */
  state?: 'ready' | 'loading' | 'refreshing' | 'error'
  /** An EmptyState. */
  empty?: ReactNode
  /** A Banner with the way to try again. */
  problem?: ReactNode
  /** On a phone rows become cards, unless the table is narrow enough to stay one: three short columns, four of figures. */
  onPhone?: 'cards' | 'table'
  /** The sums, one per column key, at the foot; in sight while the table scrolls inside. */
  totals?: Readonly<Record<string, ReactNode>>
}
