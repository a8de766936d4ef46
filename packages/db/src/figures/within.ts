import { type CompiledQuery, type RawBuilder, sql } from 'kysely'
import { placesWithin } from '../places-within.ts'
import { hot } from '../query.ts'

/**
 * The rows of `target` for every unit in `unitId` under the tree of the month's last day: what a figure is the sum of, so
 * that the rows behind it can be listed by the same joins that counted it.
 */
export const targetWithin = (tenantId: number, unitId: string, period: number): RawBuilder<unknown> => sql`
  select u.unit_id, ${period}::int as period, core.last_day(${period}) as day
  from (${placesWithin(tenantId, unitId, sql`core.last_day(${period})`)}) u`

export interface UnitOf {
  readonly unitId: string
  readonly kind: string
  readonly name: string
  readonly code: string | null
}

export interface UnitAtEnd extends UnitOf {
  /** Root first, without itself. */
  readonly ancestors: readonly string[]
}

type Ask = { tenantId: number; unitId: string; period: number }

const atEnd = hot<Ask, UnitAtEnd>((value) => {
  const lastDay = sql`core.last_day(${value('period')})`
  return sql`
    select u.unit_id as "unitId", u.kind, u.name, u.code, p.ancestors
    from core.unit u join core.unit_place p on p.tenant_id = u.tenant_id and p.unit_id = u.unit_id
    where u.tenant_id = ${value('tenantId')} and u.unit_id = ${value('unitId')}::uuid
    order by p.valid_from <= ${lastDay} desc,
      case when p.valid_from <= ${lastDay} then ${lastDay} - p.valid_from else p.valid_from - ${lastDay} end
    limit 1`
})

/** Where a unit stood at the end of a month; before it was there, where it stood first, after it ended, where it stood last. */
export const unitAtEnd = (tenantId: number, unitId: string, period: number): CompiledQuery<UnitAtEnd> =>
  atEnd({ tenantId, unitId, period })

const below = hot<Ask, UnitOf>((value) => {
  const lastDay = sql`core.last_day(${value('period')})`
  return sql`
    select u.unit_id as "unitId", u.kind, u.name, u.code
    from core.unit_place p join core.unit u on u.tenant_id = p.tenant_id and u.unit_id = p.unit_id
    where p.tenant_id = ${value('tenantId')} and p.parent_id = ${value('unitId')}::uuid and p.valid_from <= ${lastDay}
      and (p.valid_to is null or p.valid_to > ${lastDay})
    order by u.name, u.unit_id`
})

/** The units right below one at the end of a month, in the order people count. */
export const childrenAtEnd = (tenantId: number, unitId: string, period: number): CompiledQuery<UnitOf> =>
  below({ tenantId, unitId, period })
