import { Fragment, type MouseEvent, type ReactNode } from 'react'
import { DataTableFoot } from './data-table-foot.tsx'
import { DataTableGroup } from './data-table-group.tsx'
import { DataTableHeader } from './data-table-header.tsx'
import { actionsOnCard, cellLook, figureOnCard, firstCellLook, wordsOnCard } from './data-table-look.ts'
import type { Column, DataTableProps } from './data-table-types.ts'
import { controlWords } from './control-words.ts'
import { cx } from './cx.ts'
import { useWords } from './language-provider.tsx'
import { Anchor } from './link-provider.tsx'
import { TableSkeleton } from './table-skeleton.tsx'
import { useOverflow } from './use-overflow.ts'

export type { Column, DataTableProps, Paging, Sort } from './data-table-types.ts'

/**
 * Rows of one page of a list the server keeps in order. It grows with its rows, and its header stays in sight below the
 * top bar; only where it is too wide for its place it scrolls inside, with the first column kept. Below 600 px each row
 * becomes a card. The roles are written out because the cards change `display`, which would drop the table's own.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const {
    label,
    columns,
    rows,
    rowKey,
    rowName,
    rowHref,
    groupOf,
    selection,
    paging,
    totals,
    state = 'ready',
    onPhone = 'cards',
  } = props
  const t = useWords(controlWords)
  const [box, overflows] = useOverflow()
  // One figure alone is said beside its heading like words.
  const onCard = columns.filter((column) => column.numeric).length > 1 ? figureOnCard : wordsOnCard
  const hasCorner = selection !== undefined || columns.some((column) => column.actions)
  if (state === 'error') return props.problem
  if (state === 'loading') return <TableSkeleton columns={columns.length} />
  if (rows.length === 0 && state === 'ready') return props.empty
  const toggle = (key: string, on: boolean) => {
    const next = new Set(selection?.selected)
    if (on) next.add(key)
    else next.delete(key)
    selection?.onChange(next)
  }
  return (
    <div
      data-rows={onPhone}
      className={cx(
        'flex flex-col overflow-clip rounded-card border border-border bg-surface',
        onPhone === 'cards' && 'max-sm:rounded-none max-sm:border-0 max-sm:bg-transparent',
      )}
    >
      <div
        ref={box}
        {...(overflows ? { role: 'region', 'aria-label': t('scrollable', { label }), tabIndex: 0 } : {})}
        aria-busy={state === 'refreshing' || undefined}
        className={cx(
          'relative',
          overflows
            ? 'focus-inside scroll-pt-10 scroll-pl-[12rem] overflow-auto [--top-inset:0px] sm:max-h-[max(20rem,calc(100dvh-var(--table-inset,17rem)))]'
            : 'sm:[&_a]:scroll-mt-10 sm:[&_button]:scroll-mt-10',
          state === 'refreshing' && 'opacity-70',
        )}
      >
        <table role="table" aria-label={label} className="w-full text-data cards:block">
          <DataTableHeader {...props} />
          <tbody role="rowgroup" className="cards:flex cards:flex-col cards:gap-gap">
            {rows.map((row, n) => {
              const key = rowKey(row)
              const chosen = selection?.selected.has(key) ?? false
              const href = rowHref?.(row)
              const [above, group] = [rows[n - 1], groupOf?.(row)]
              const isFirst = group !== undefined && (above === undefined || groupOf?.(above) !== group)
              return (
                <Fragment key={key}>
                  {isFirst && <DataTableGroup label={group} span={columns.length + (selection ? 1 : 0)} />}
                  <tr
                    role="row"
                    aria-selected={selection ? chosen : undefined}
                    onClick={href ? openRow : undefined}
                    className={cx(
                      'group/row cards:relative cards:flex cards:flex-wrap cards:gap-x-2 cards:gap-y-1 cards:rounded-card cards:border cards:border-border cards:p-3',
                      chosen ? 'bg-surface-brand cards:border-action' : 'bg-surface',
                      href && 'cursor-pointer hover:bg-surface-brand',
                    )}
                  >
                    {selection && (
                      <td
                        role="cell"
                        className={cx(cellLook, 'w-px pr-0 cards:absolute cards:top-3 cards:right-2 cards:w-auto')}
                      >
                        <label className="flex min-h-(--target) min-w-8 cursor-pointer items-center justify-center padat:min-h-6">
                          <input
                            type="checkbox"
                            className="size-5 accent-action"
                            aria-label={t('selectRow', { name: rowName(row) })}
                            checked={chosen}
                            onChange={(event) => toggle(key, event.target.checked)}
                          />
                        </label>
                      </td>
                    )}
                    {columns.map((column, at) => {
                      const content = column.cell(row)
                      if (at === 0)
                        return (
                          <th
                            key={column.key}
                            role="rowheader"
                            scope="row"
                            className={firstCellLook(chosen, hasCorner)}
                          >
                            {href ? (
                              <Anchor
                                href={href}
                                className="inline-flex min-h-6 min-w-6 items-center text-text no-underline group-hover/row:text-text-link group-hover/row:underline"
                              >
                                {content}
                              </Anchor>
                            ) : (
                              content
                            )}
                          </th>
                        )
                      return (
                        <td
                          key={column.key}
                          role="cell"
                          className={cx(
                            cellLook,
                            column.numeric && 'text-right tabular-nums',
                            column.oneLine && 'sm:whitespace-nowrap',
                            column.actions && 'py-0 text-right whitespace-nowrap',
                            column.deskOnly && 'max-sm:hidden',
                            lookOnCard(column, content, onCard),
                          )}
                        >
                          {!column.actions && (
                            <span aria-hidden className="hidden text-left text-meta text-text-muted cards:block">
                              {column.header}
                            </span>
                          )}
                          <span className="min-w-0">{content}</span>
                        </td>
                      )
                    })}
                  </tr>
                </Fragment>
              )
            })}
          </tbody>
          {totals && (
            <tfoot
              role="rowgroup"
              className={cx('cards:mt-2 cards:block', overflows && 'sm:sticky sm:bottom-0 sm:z-10')}
            >
              <tr
                role="row"
                className="bg-surface-sunken font-semibold cards:flex cards:flex-wrap cards:gap-x-2 cards:gap-y-1 cards:rounded-card cards:border cards:border-border cards:p-3"
              >
                {selection && <td role="cell" className={cx(cellLook, 'border-t cards:hidden')} />}
                {columns.map((column, at) => (
                  <td
                    key={column.key}
                    role={at === 0 ? 'rowheader' : 'cell'}
                    className={cx(
                      cellLook,
                      'border-t cards:border-t-0',
                      column.numeric && 'text-right tabular-nums',
                      column.deskOnly && 'max-sm:hidden',
                      at === 0 ? 'cards:basis-full cards:pt-0' : column.numeric ? onCard : wordsOnCard,
                      at > 0 && totals[column.key] === undefined && 'cards:hidden',
                    )}
                  >
                    {at > 0 && (
                      <span aria-hidden className="hidden text-left text-meta font-normal text-text-muted cards:block">
                        {column.header}
                      </span>
                    )}
                    <span>{totals[column.key]}</span>
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      <DataTableFoot selection={selection} paging={paging} />
    </div>
  )
}

function lookOnCard<Row>({ actions, numeric }: Column<Row>, content: ReactNode, figure: string): string {
  if (isNothing(content)) return 'cards:hidden'
  if (actions) return actionsOnCard
  return numeric ? figure : wordsOnCard
}

/** What draws nothing needs no heading on a card either. */
const isNothing = (content: ReactNode) =>
  content === null || content === undefined || content === false || content === ''

/** The mouse may press anywhere in the row; controls in it and selected text keep their own meaning. */
function openRow(event: MouseEvent<HTMLTableRowElement>) {
  if (!(event.target instanceof Element) || event.target.closest('a, button, input, label, summary, dialog')) return
  if (document.getSelection()?.toString()) return
  event.currentTarget.querySelector<HTMLAnchorElement>('th a')?.click()
}
