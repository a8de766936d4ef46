import type { BehindColumn as HouseholdFigure } from '@melati/modules/households/rules'
import type { BehindColumn as Up2kFigure } from '@melati/modules/up2k/rules'

/** Where the rows behind a figure are. */
export function behindHref(module: 'warga', unitId: string, period: string, figure: HouseholdFigure): string
export function behindHref(module: 'up2k', unitId: string, period: string, figure: Up2kFigure): string
export function behindHref(module: string, unitId: string, period: string, figure: string): string {
  return `/${module}/rincian?unit=${unitId}&bulan=${period}&kolom=${figure}`
}

export const ageClasses = ['0_4', '5_14', '15_49', '50_59', '60_up'] as const
