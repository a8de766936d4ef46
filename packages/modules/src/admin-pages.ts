import type { Paging } from '@melati/ui/data-table.tsx'
import { useIsPhone } from '@melati/ui/use-is-phone'
import { useState } from 'react'

/** More rows than this are turned over in pages; on a phone, where a row is a card, far fewer. */
const mostOnDesk = 50
const mostOnPhone = 6

/** The rows of one page out of all, beginning anew for another `of`; no paging while they fit on one. */
export function usePages<Row>(rows: readonly Row[], of: string): { shown: readonly Row[]; paging: Paging | undefined } {
  const [at, setAt] = useState({ of, page: 0 })
  const most = useIsPhone() ? mostOnPhone : mostOnDesk
  const last = Math.max(0, Math.ceil(rows.length / most) - 1)
  const page = at.of === of ? Math.min(at.page, last) : 0
  if (last === 0) return { shown: rows, paging: undefined }
  const shown = rows.slice(page * most, (page + 1) * most)
  const turn = (by: number) => () => setAt({ of, page: page + by })
  return {
    shown,
    paging: {
      from: page * most + 1,
      to: page * most + shown.length,
      total: rows.length,
      onPrevious: page > 0 ? turn(-1) : undefined,
      onNext: page < last ? turn(1) : undefined,
    },
  }
}
