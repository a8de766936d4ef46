import { type RawBuilder, sql } from 'kysely'

/**
 * What a module counts per smallest unit and month: a dasawisma, or the unit a group belongs to. Beside `recount`
 * stands the same count as a pure fold in `domain`, and a property test holds the two equal.
 */
export interface Figures<Column extends string = string> {
  /** The module's name; its stored rows are in `<name>.unit_month`. */
  readonly name: string
  readonly columns: readonly Column[]
  /**
   * SQL that counts from raw facts, for each row of `target (unit_id uuid, period int, day date)` where `day` is the
   * last of the period: selects unit_id, period and every column. A state counts where it stands on `day`, an event
   * where and when it happened. A unit of which nothing is true may be left out.
   */
  readonly recount: (tenantId: number) => RawBuilder<unknown>
}

export function defineFigures<const Column extends string>(figures: Figures<Column>): Figures<Column> {
  return figures
}

/** Which stored rows: of smallest units as counted, or sums of a kelurahan, a kecamatan, the city. */
export const tier = { own: 0, kelurahan: 1, kecamatan: 2, city: 3 } as const

export const tableOf = (figures: Figures) => sql.table(`${figures.name}.unit_month`)

export const list = (figures: Figures) => sql.join(figures.columns.map((column) => sql.ref(column)))

/** `f(column) as column, …` for every column. */
export const each = (figures: Figures, expression: (column: RawBuilder<unknown>) => RawBuilder<unknown>) =>
  sql.join(figures.columns.map((column) => sql`${expression(sql.ref(column))} as ${sql.ref(column)}`))
