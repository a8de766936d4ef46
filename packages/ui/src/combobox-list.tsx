import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import Check from 'lucide-react/icons/check'
import type { ComboboxOption } from './combobox-filter.ts'
import { controlWords } from './control-words.ts'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import { useWords } from './language-provider.tsx'

interface ComboboxListProps {
  id: string
  label: ReactNode
  hidden: boolean
  options: readonly ComboboxOption[]
  /** How many more were found than are shown. */
  more: number
  query: string
  loading: boolean
  active: number
  value: string | null
  onChoose: (option: ComboboxOption) => void
}

export function ComboboxList(props: ComboboxListProps) {
  const { id, label, hidden, options, more, query, loading, active, value, onChoose } = props
  const t = useWords(controlWords)
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])
  const status = loading ? t('loading') : t('results', { count: options.length + more })
  return (
    <>
      <div
        hidden={hidden}
        className="absolute inset-x-0 top-full z-30 mt-1 flex max-h-[20rem] flex-col overflow-y-auto rounded-control border-[1.5px] border-border-control bg-surface shadow-float"
      >
        <ul ref={list} id={id} role="listbox" aria-label={typeof label === 'string' ? label : t('choose')}>
          {options.map((option, at) => (
            <li
              key={option.value}
              id={`${id}-${at}`}
              role="option"
              aria-selected={option.value === value}
              className={cx(
                'flex min-h-row cursor-pointer items-center gap-2 px-3 py-1 padat:text-data',
                at === active ? 'bg-action-subtle text-action-subtle-text' : 'hover:bg-surface-sunken',
              )}
              // The input keeps the focus; a press that moved it would close the list before the click.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => onChoose(option)}
            >
              <span className="flex min-w-0 grow flex-col">
                <span>{option.label}</span>
                {option.detail && (
                  <span className={cx('text-meta', at === active ? '' : 'text-text-muted')}>{option.detail}</span>
                )}
              </span>
              {option.value === value && <Icon of={Check} className="text-action" />}
            </li>
          ))}
        </ul>
        {options.length === 0 && (
          <p className="px-3 py-3 text-text-muted">{loading ? t('loading') : t('noMatch', { query })}</p>
        )}
        {more > 0 && (
          <p className="border-t border-border px-3 py-2 text-meta text-text-muted">
            {t('moreResults', { count: more })}
          </p>
        )}
      </div>
      <span role="status" className="sr-only">
        {hidden ? '' : status}
      </span>
    </>
  )
}
