/** Where the rows behind a figure are. */
export function behindHref(module: 'warga' | 'up2k', unitId: string, period: string, column: string): string {
  return `/${module}/rincian?unit=${unitId}&bulan=${period}&kolom=${column}`
}

export const ageClasses = ['0_4', '5_14', '15_49', '50_59', '60_up'] as const

type PersonFigures = Readonly<Record<`${'m' | 'f'}_${(typeof ageClasses)[number]}`, number>>

export function personsIn(figures: PersonFigures) {
  const of = (sex: 'm' | 'f') => ageClasses.reduce((sum, age) => sum + figures[`${sex}_${age}`], 0)
  const [male, female] = [of('m'), of('f')]
  return { male, female, all: male + female }
}
