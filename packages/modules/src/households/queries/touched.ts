import { changed } from '@melati/db/change'
import { EVER, mark } from '@melati/db/figures/mark'
import { type RawBuilder, sql } from 'kysely'

const never = sql.lit(EVER)

/** The months that a range of days touches, from `from` on; open at the end when `to` is null. */
const months = (from: RawBuilder<unknown>, to: RawBuilder<unknown>) =>
  sql`core.period_of(${from}), coalesce(core.period_of(${to}), ${never})`

/**
 * Marks every unit in which people lived on a day or later, wherever their households stood. `rows` selects
 * (person_id uuid, since date); '-infinity' for a fact that was always so.
 */
export const markPeople = (tenantId: number, rows: RawBuilder<unknown>) => sql`
  select w.unit_id, ${months(sql`greatest(m.valid_from, w.valid_from, t.since)`, sql`least(m.valid_to, w.valid_to)`)}
  from (${rows}) as t (person_id, since)
  join households.member m on m.tenant_id = ${tenantId} and m.person_id = t.person_id
    and (m.valid_to is null or m.valid_to > t.since)
  join households.household_place w on w.tenant_id = ${tenantId} and w.household_id = m.household_id
    and (w.valid_to is null or w.valid_to > greatest(t.since, m.valid_from)) and (m.valid_to is null or m.valid_to > w.valid_from)`

/** Marks every unit in which households stood on a day or later. `rows` selects (household_id uuid, since date). */
export const markHouseholds = (tenantId: number, rows: RawBuilder<unknown>) => sql`
  select w.unit_id, ${months(sql`greatest(w.valid_from, t.since)`, sql`w.valid_to`)}
  from (${rows}) as t (household_id, since)
  join households.household_place w on w.tenant_id = ${tenantId} and w.household_id = t.household_id
    and (w.valid_to is null or w.valid_to > t.since)`

/** The households people live in, where those stand now: what their cadres' phones hold of them has changed. */
export const homesOf = (tenantId: number, rows: RawBuilder<unknown>) => sql`
  select w.unit_id, 'household', w.household_id, false
  from (${rows}) as t (person_id)
  join households.member m on m.tenant_id = ${tenantId} and m.person_id = t.person_id and m.valid_to is null
  join households.household_place w on w.tenant_id = ${tenantId} and w.household_id = m.household_id and w.valid_to is null`

/** The same by household. */
export const placesOf = (tenantId: number, rows: RawBuilder<unknown>) => sql`
  select w.unit_id, 'household', w.household_id, false
  from (${rows}) as t (household_id)
  join households.household_place w on w.tenant_id = ${tenantId} and w.household_id = t.household_id and w.valid_to is null`

export const marked = (tenantId: number, rows: RawBuilder<unknown>) =>
  sql`marked as (${mark(tenantId, 'households', rows)})`
export const told = (tenantId: number, rows: RawBuilder<unknown>) => sql`told as (${changed(tenantId, rows)})`
