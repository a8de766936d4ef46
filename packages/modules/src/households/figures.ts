import { defineFigures } from '@melati/db/figures/define'
import { householdColumns } from '@melati/domain/households/fold'
import { houseColumns } from '@melati/domain/households/house-columns'
import { defaultSettings } from '@melati/domain/settings'
import { type RawBuilder, sql } from 'kysely'
import { trueOfHouse } from './queries/house.ts'

/**
 * Who lives where on the day of each row of `target (unit_id, period, day)`, alive and born: the joins, with `h` the
 * household's place, `m` the membership, `p` the person and `a.class` the age class. The rows behind the figures, which
 * count the same from family stays.
 */
export const residents = (tenantId: number): RawBuilder<unknown> => sql`
  target t
  cross join lateral (select array[${bornAfter(lansiaAge(tenantId))}, ${bornAfter(sql`50`)}, ${bornAfter(sql`15`)},
    ${bornAfter(sql`5`)}] as days offset 0) begins
  join households.household_place h on h.tenant_id = ${tenantId} and h.unit_id = t.unit_id
    and h.valid_from <= t.day and (h.valid_to is null or h.valid_to > t.day)
  join households.member m on m.tenant_id = ${tenantId} and m.household_id = h.household_id
    and m.valid_from <= t.day and (m.valid_to is null or m.valid_to > t.day)
  join core.person p on p.tenant_id = ${tenantId} and p.person_id = m.person_id
    and p.birth_date <= t.day and (p.died_on is null or p.died_on > t.day)
  cross join lateral (select 4 - width_bucket(p.birth_date, begins.days) as class) a`

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

/** The sex and class that a column of persons counts; undefined for households, families and houses. */
export function personsOf(column: (typeof householdColumns)[number]): Persons | undefined {
  const index = classOf[column.slice(2)]
  return index === undefined ? undefined : { sex: column.startsWith('m_') ? 'L' : 'P', class: index }
}

const births = { L: 'male', P: 'female' } as const

/**
 * The persons of a class are those born before the day on which the next younger class begins, less those born before its
 * own: two searches in the sorted birth dates of a family (`performance.md`, "Writing with roll-up").
 */
const counted = (column: (typeof householdColumns)[number]): RawBuilder<unknown> => {
  const house = houseColumns.find((one) => one === column)
  if (house !== undefined) return sql`count(*) filter (where ${trueOfHouse[house]})`
  const persons = personsOf(column)
  if (persons === undefined) return column === 'households' ? sql`count(*) filter (where f.first)` : sql`count(*)`
  const born = (before: number) => sql`sum(f.${sql.ref(`${births[persons.sex]}_${before}`)})`
  return persons.class === 4 ? born(4) : sql`${born(persons.class)} - ${born(persons.class + 1)}`
}

/** Of one sex in a family: born by the day, and before each day on which a class ends, from the youngest to lansia. */
const bornBefore = (sex: keyof typeof births) =>
  sql.join(
    ['t.day', ...[1, 2, 3, 4].map((n) => `begins.class_${n}`)].map(
      (day, n) =>
        sql`width_bucket(${sql.ref(day)}, s.${sql.ref(`${births[sex]}_births`)}) as ${sql.ref(`${births[sex]}_${n}`)}`,
    ),
  )

export const figures = defineFigures({
  name: 'households',
  columns: householdColumns,
  recount: (tenantId) => sql`
    select t.unit_id, t.period, c.* from target t
    cross join lateral (select ${bornAfter(sql`5`)} - 1 as class_1, ${bornAfter(sql`15`)} - 1 as class_2,
      ${bornAfter(sql`50`)} - 1 as class_3, ${bornAfter(lansiaAge(tenantId))} - 1 as class_4 offset 0) begins
    cross join lateral (
      select ${sql.join(householdColumns.map((column) => sql`${counted(column)} as ${sql.ref(column)}`))}
      from (
        -- The first family of a household brings its house along; houses are looked up for the unit at once, since one by one
        -- they cost half of a recount again.
        select l.*, row_number() over (partition by l.household_id) = 1 as first
        from (
          select s.household_id, ${bornBefore('L')}, ${bornBefore('P')} from households.family_stay s
          where s.tenant_id = ${tenantId} and s.unit_id = t.unit_id and s.valid_from <= t.day and s.valid_to > t.day
        ) l where l.male_0 + l.female_0 > 0
      ) f left join (
        select distinct on (h.household_id) h.household_id, h.fit, h.trash, h.drain, h.mck, h.latrine, h.water, h.food
        from households.house h where h.tenant_id = ${tenantId} and h.valid_from <= t.day and h.household_id = any(array(
          select s.household_id from households.family_stay s
          where s.tenant_id = ${tenantId} and s.unit_id = t.unit_id and s.valid_from <= t.day and s.valid_to > t.day))
        order by h.household_id, h.valid_from desc
      ) o on f.first and o.household_id = f.household_id
    ) c`,
})
