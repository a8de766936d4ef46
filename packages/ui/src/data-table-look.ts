import { cx } from './cx.ts'

export const cellLook =
  'h-row border-b border-border px-3 py-1 align-middle group-last/row:border-b-0 max-sm:h-auto max-sm:border-b-0 max-sm:px-0'

/** The first column stays in sight while the rest scrolls, so it needs a ground of its own. */
export function firstCellLook(chosen: boolean, leavesRoom: boolean): string {
  return cx(
    cellLook,
    'text-left font-semibold sm:sticky sm:left-0 sm:z-1',
    chosen ? 'bg-surface-brand' : 'bg-surface',
    'group-hover/row:bg-surface-brand max-sm:bg-transparent max-sm:text-label',
    leavesRoom && 'max-sm:pr-10',
  )
}
