import type { BehindColumn as HouseholdFigure } from '@melati/modules/households/rules'
import type { BehindColumn as Up2kFigure } from '@melati/modules/up2k/rules'
import { behindHref } from './behind-href.ts'
import { useOpens } from './use-opens.ts'

/** Where the rows behind the figures of a month are, for a role that may see rows; a dinas sees figures alone. */
export function useBehind(period: string) {
  const { mayOpen } = useOpens()
  return {
    residents: (unitId: string, figure: HouseholdFigure) =>
      mayOpen('/warga/rincian') ? behindHref('warga', unitId, period, figure) : undefined,
    up2k: (unitId: string, figure: Up2kFigure) =>
      mayOpen('/up2k/rincian') ? behindHref('up2k', unitId, period, figure) : undefined,
  }
}
