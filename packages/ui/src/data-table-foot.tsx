import ChevronLeft from 'lucide-react/icons/chevron-left'
import ChevronRight from 'lucide-react/icons/chevron-right'
import { Button } from './button.tsx'
import { controlWords } from './control-words.ts'
import type { Paging, Selection } from './data-table-types.ts'
import { formatNumber } from './format-number.ts'
import { IconButton } from './icon-button.tsx'
import { useWords } from './language-provider.tsx'

interface DataTableFootProps {
  selection: Selection | undefined
  paging: Paging | undefined
}

/** Paging, or while rows are chosen what can be done with them: in the same place, so that nothing jumps. */
export function DataTableFoot({ selection, paging }: DataTableFootProps) {
  const t = useWords(controlWords)
  const count = selection?.selected.size ?? 0
  if (selection && count > 0)
    return (
      <div className="sticky bottom-(--bottom-inset,0px) z-20 flex min-h-12 flex-wrap items-center gap-2 border-t border-action bg-surface-brand px-3 py-2 max-sm:mt-2 max-sm:rounded-card max-sm:border">
        <p role="status" className="mr-auto text-label tabular-nums">
          {t('selected', { count })}
        </p>
        <Button variant="tertiary" onClick={() => selection.onChange(new Set())}>
          {t('clearSelection')}
        </Button>
        {selection.actions}
      </div>
    )
  if (!paging) return null
  const { from, to, total, onPrevious, onNext } = paging
  return (
    <nav
      aria-label={t('paging')}
      className="flex min-h-12 items-center justify-end gap-2 border-t border-border px-3 py-1 text-data max-sm:border-t-0 max-sm:px-0"
    >
      <p role="status" className="mr-auto text-text-muted tabular-nums">
        {t('rowsOf', { from: formatNumber(from), to: formatNumber(to), total: formatNumber(total) })}
      </p>
      <IconButton icon={ChevronLeft} label={t('previousPage')} disabled={!onPrevious} onClick={onPrevious} />
      <IconButton icon={ChevronRight} label={t('nextPage')} disabled={!onNext} onClick={onNext} />
    </nav>
  )
}
