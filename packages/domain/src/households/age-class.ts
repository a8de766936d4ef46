import type { Sex } from '../identity/sex.ts'

/** Completed years at the period's end. The last two meet at the tenant's lansia age, 60 unless a city sets another (handbook/pkk.md 3.8). */
export const ageClasses = ['0_4', '5_14', '15_49', '50_59', '60_up'] as const
export type AgeClass = (typeof ageClasses)[number]

export function ageClassOf(age: number, settings: { lansiaAge: number }): AgeClass {
  if (age < 5) return '0_4'
  if (age < 15) return '5_14'
  if (age < 50) return '15_49'
  return age < settings.lansiaAge ? '50_59' : '60_up'
}

/** The birthdays on which a person goes from one column to the next. */
export function agesThatMatter(settings: { lansiaAge: number }): number[] {
  return [5, 15, 50, settings.lansiaAge]
}

const letterOf = { L: 'm', P: 'f' } as const satisfies Record<Sex, string>

export type AgeColumn = `${'m' | 'f'}_${AgeClass}`

export function ageColumn(sex: Sex, age: number, settings: { lansiaAge: number }): AgeColumn {
  return `${letterOf[sex]}_${ageClassOf(age, settings)}`
}
