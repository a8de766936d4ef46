export interface SuccessorTable {
  tenant_id: number
  /** Closed, and split into or joined to the other. */
  unit_id: string
  successor_id: string
}

declare module '@melati/db/database' {
  interface Database {
    'hierarchy.successor': SuccessorTable
  }
}
