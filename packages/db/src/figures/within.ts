import { type RawBuilder, sql } from 'kysely'

/**
 * The rows of `target` for every unit in `unitId` under the tree of the month's last day: what a figure is the sum of, so
 * that the rows behind it can be listed by the same joins that counted it.
 */
export const targetWithin = (tenantId: number, unitId: string, period: number): RawBuilder<unknown> => sql`
  select u.unit_id, ${period}::int as period, core.last_day(${period}) as day from core.unit_place u
  where u.tenant_id = ${tenantId} and u.valid_from <= core.last_day(${period})
    and (u.valid_to is null or u.valid_to > core.last_day(${period}))
    and (u.unit_id = ${unitId}::uuid or u.ancestors @> array[${unitId}::uuid])`

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

/** Where a unit stood at the end of a month; before it was there, where it stood first, after it ended, where it stood last. */
export const unitAtEnd = (tenantId: number, unitId: string, period: number) => sql<UnitAtEnd>`
  select u.unit_id as "unitId", u.kind, u.name, u.code, p.ancestors
  from core.unit u join core.unit_place p on p.tenant_id = u.tenant_id and p.unit_id = u.unit_id
  where u.tenant_id = ${tenantId} and u.unit_id = ${unitId}::uuid
  order by p.valid_from <= core.last_day(${period}) desc,
    case when p.valid_from <= core.last_day(${period}) then core.last_day(${period}) - p.valid_from
      else p.valid_from - core.last_day(${period}) end
  limit 1`

/** The units right below one at the end of a month, in the order people count. */
export const childrenAtEnd = (tenantId: number, unitId: string, period: number) => sql<UnitOf>`
  select u.unit_id as "unitId", u.kind, u.name, u.code
  from core.unit_place p join core.unit u on u.tenant_id = p.tenant_id and u.unit_id = p.unit_id
  where p.tenant_id = ${tenantId} and p.parent_id = ${unitId}::uuid and p.valid_from <= core.last_day(${period})
    and (p.valid_to is null or p.valid_to > core.last_day(${period}))
  order by u.name, u.unit_id`
