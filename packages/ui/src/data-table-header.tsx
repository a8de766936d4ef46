import ArrowDown from 'lucide-react/icons/arrow-down'
import ArrowUp from 'lucide-react/icons/arrow-up'
import ChevronsUpDown from 'lucide-react/icons/chevrons-up-down'
import { controlWords } from './control-words.ts'
import { cx } from './cx.ts'
import type { Column, DataTableProps } from './data-table-types.ts'
import { Icon } from './icon.tsx'
import { useWords } from './language-provider.tsx'

const headLook =
  'sticky top-(--top-inset,0px) z-10 h-10 border-b border-border bg-surface-sunken px-3 py-1 text-left align-middle phone-table:px-2 text-meta font-semibold text-status-neutral-fg'

export function DataTableHeader<Row>(props: DataTableProps<Row>) {
  const { columns, rows, rowKey, selection } = props
  const t = useWords(controlWords)
  const keys = rows.map(rowKey)
  const count = keys.filter((key) => selection?.selected.has(key)).length
  return (
    <thead role="rowgroup" className="cards:sr-only">
      <tr role="row">
        {selection && (
          <th role="columnheader" scope="col" className={cx(headLook, 'w-px pr-0')}>
            <label className="flex min-h-6 min-w-8 cursor-pointer items-center justify-center">
              <input
                type="checkbox"
                className="size-5 accent-action"
                aria-label={t('selectAll')}
                checked={keys.length > 0 && count === keys.length}
                ref={(box) => {
                  if (box) box.indeterminate = count > 0 && count < keys.length
                }}
                onChange={(event) => selection.onChange(selectPage(selection.selected, keys, event.target.checked))}
              />
            </label>
          </th>
        )}
        {columns.map((column, at) => (
          <HeaderCell key={column.key} column={column} first={at === 0} table={props} />
        ))}
      </tr>
    </thead>
  )
}

/** Adds or takes away the rows of this page; what was chosen on other pages stays. */
function selectPage(selected: ReadonlySet<string>, keys: readonly string[], on: boolean): ReadonlySet<string> {
  const next = new Set(selected)
  for (const key of keys) {
    if (on) next.add(key)
    else next.delete(key)
  }
  return next
}

interface HeaderCellProps<Row> {
  column: Column<Row>
  first: boolean
  table: DataTableProps<Row>
}

function HeaderCell<Row>({ column, first, table: { sort, onSort } }: HeaderCellProps<Row>) {
  const t = useWords(controlWords)
  const direction = sort?.key === column.key ? sort.direction : undefined
  const look = cx(
    headLook,
    first && 'sm:left-0 sm:z-11',
    column.numeric && 'text-right',
    column.actions && 'w-px',
    column.deskOnly && 'max-sm:hidden',
  )
  const sortable = column.sortable && onSort
  return (
    <th
      role="columnheader"
      scope="col"
      style={column.minWidth ? { minWidth: column.minWidth } : undefined}
      aria-sort={direction ? (direction === 'asc' ? 'ascending' : 'descending') : undefined}
      className={look}
    >
      {sortable ? (
        <button
          type="button"
          className={cx(
            'focus-inside -mx-1 inline-flex min-h-6 items-center gap-1 rounded-[2px] px-1 text-left hover:underline coarse:min-h-12',
            column.numeric && 'flex-row-reverse text-right',
          )}
          title={t(direction === 'asc' ? 'sortDescending' : 'sortAscending')}
          onClick={() => onSort({ key: column.key, direction: direction === 'asc' ? 'desc' : 'asc' })}
        >
          {column.header}
          <Icon
            of={direction === 'asc' ? ArrowUp : direction === 'desc' ? ArrowDown : ChevronsUpDown}
            size="small"
            className={direction ? 'text-action' : 'text-text-muted'}
          />
        </button>
      ) : column.actions ? (
        <span className="sr-only">{column.header}</span>
      ) : (
        column.header
      )}
    </th>
  )
}
