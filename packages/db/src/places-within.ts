import { type RawBuilder, sql } from 'kysely'

/** A day, or `open` for what has not ended. */
export type When = 'open' | (string & {}) | RawBuilder<unknown>

/**
 * The rows of `core.unit_place` of a unit and of all that stands in it. Under a policy no index answers `ancestors @>`,
 * since that is not leakproof, and every place of a city would be read. So the places come by the index of what they share
 * with the unit, its kelurahan or itself as their kecamatan; only of the city's root are all read. A unit that does not
 * stand then has none.
 */
export const placesWithin = (tenantId: number, unitId: string | null, when: When): RawBuilder<unknown> =>
  sql.join(waysWithin(tenantId, unitId, when), sql` union all `)

/** The same as three queries, of which one at most has rows: for a caller that needs each planned for itself. */
export function waysWithin(tenantId: number, unitId: string | null, when: When): RawBuilder<unknown>[] {
  const standing =
    when === 'open'
      ? sql`p.valid_to is null`
      : sql`p.valid_from <= ${when}::date and (p.valid_to is null or p.valid_to > ${when}::date)`
  const places = (columns: RawBuilder<unknown>, where: RawBuilder<unknown>) =>
    sql`select ${columns} from core.unit_place p where p.tenant_id = ${tenantId} and ${standing} and ${where}`
  const own = (what: RawBuilder<unknown>) => sql`(${places(what, sql`p.unit_id = ${unitId}::uuid`)})`
  // Of the root it holds for every place, and tells the planner of every other unit how few are to be expected.
  const within = sql`(p.unit_id = ${unitId}::uuid or p.ancestors @> array[${unitId}::uuid])`
  return [
    sql`p.kelurahan_id = ${own(sql`p.kelurahan_id`)} and ${within}`,
    sql`p.kecamatan_id = ${unitId}::uuid`,
    sql`${own(sql`p.kelurahan_id is null and p.kecamatan_id is distinct from ${unitId}::uuid`)} and ${within}`,
  ].map((where) => places(sql`p.*`, where))
}
