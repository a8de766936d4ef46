import { cx } from './cx.ts'

export const cellLook =
  'h-row border-b border-border px-3 py-1 align-middle group-last/row:border-b-0 phone-table:px-2 cards:h-auto cards:border-b-0 cards:px-0'

/** On a phone: words beside their heading, a line each. */
export const wordsOnCard =
  'cards:flex cards:basis-full cards:items-baseline cards:justify-between cards:gap-4 cards:py-0 cards:text-right'

/** On a phone: figures below their headings, as many beside each other as fit, after the words. */
export const figureOnCard =
  'cards:order-1 cards:flex cards:grow cards:basis-[5.5rem] cards:flex-col cards:justify-end cards:py-0 cards:text-left cards:[&>:last-child]:whitespace-nowrap'

/** On a phone: in the corner of its card. */
export const actionsOnCard = 'cards:absolute cards:top-0.5 cards:right-0.5 cards:w-auto cards:p-0'

/** The first column stays in sight while the rest scrolls, so it needs a ground of its own. */
export function firstCellLook(chosen: boolean, leavesRoom: boolean): string {
  return cx(
    cellLook,
    'text-left font-semibold sm:sticky sm:left-0 sm:z-1',
    chosen ? 'bg-surface-brand' : 'bg-surface',
    'group-hover/row:bg-surface-brand cards:basis-full cards:bg-transparent cards:pt-0 cards:text-label',
    leavesRoom && 'cards:pr-12',
  )
}
