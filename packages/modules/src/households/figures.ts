import { defineFigures } from '@melati/db/figures/define'
import { householdColumns } from '@melati/domain/households/fold'
import { defaultSettings } from '@melati/domain/settings'
import { type RawBuilder, sql } from 'kysely'

/**
 * Who lives where on the day of each row of `target (unit_id, period, day)`, alive and born: the join, with `r` the resident
 * and `a.class` the age class. The figures count it and the rows behind them list it, so that both are always the same. Days
 * of birth are compared with those on which a class begins: working out everybody's age costs more than finding them.
 */
export const residents = (tenantId: number): RawBuilder<unknown> => sql`
  target t
  cross join lateral (select array[${bornAfter(lansiaAge(tenantId))}, ${bornAfter(sql`50`)}, ${bornAfter(sql`15`)},
    ${bornAfter(sql`5`)}] as days offset 0) begins
  join households.resident r on r.tenant_id = ${tenantId} and r.unit_id = t.unit_id
    and r.valid_from <= t.day and (r.valid_to is null or r.valid_to > t.day)
    and r.birth_date <= t.day and (r.died_on is null or r.died_on > t.day)
  cross join lateral (select 4 - width_bucket(r.birth_date, begins.days) as class) a`

/** The first day of birth of those who are not that many years old on `t.day`. */
const bornAfter = (years: RawBuilder<unknown>) => sql`(t.day - make_interval(years => ${years}))::date + 1`

/** `domain/households/age-class.ts` in SQL: which class 0 to 4, by the tenant's own age of lansia. */
const lansiaAge = (
  tenantId: number,
) => sql`(select coalesce((s.settings ->> 'lansiaAge')::int, ${defaultSettings.lansiaAge}::int)
  from core.tenant_by_id(${tenantId}) s)`

const classOf: Record<string, number> = { '0_4': 0, '5_14': 1, '15_49': 2, '50_59': 3, '60_up': 4 }

/** Persons of one sex and one age class, 0 to 4. */
export interface Persons {
  readonly sex: 'L' | 'P'
  readonly class: number
}

/** The sex and class that a column of persons counts; undefined for households and families. */
export function personsOf(column: (typeof householdColumns)[number]): Persons | undefined {
  const index = classOf[column.slice(2)]
  return index === undefined ? undefined : { sex: column.startsWith('m_') ? 'L' : 'P', class: index }
}

/** `sex_class` as one number, so that ten columns of persons compare once each. */
const sexClass = ({ sex, class: age }: Persons): number => (sex === 'P' ? 5 + age : age)

const counted = (column: (typeof householdColumns)[number]): RawBuilder<unknown> => {
  if (column === 'households') return sql`count(distinct r.household_id)`
  if (column === 'families') return sql`count(distinct r.family_id)`
  const persons = personsOf(column)
  return sql`count(*) filter (where r.sex_class = ${persons === undefined ? null : sexClass(persons)}::int)`
}

export const figures = defineFigures({
  name: 'households',
  columns: householdColumns,
  recount: (tenantId) => sql`
    select r.unit_id, r.period, ${sql.join(householdColumns.map((column) => sql`${counted(column)} as ${sql.ref(column)}`))}
    from (
      select t.unit_id, t.period, r.household_id, r.family_id, a.class + case r.sex when 'P' then 5 else 0 end as sex_class
      from ${residents(tenantId)} offset 0
    ) r
    group by r.unit_id, r.period`,
})
