import { useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { LucideIcon } from 'lucide-react'
import Search from 'lucide-react/icons/search'
import X from 'lucide-react/icons/x'
import { controlLook } from './control-look.ts'
import { controlWords } from './control-words.ts'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import { IconButton } from './icon-button.tsx'
import { useWords } from './language-provider.tsx'
import { useModal } from './use-modal.ts'

export interface PaletteOption {
  readonly key: string
  readonly label: string
  readonly detail?: string
  readonly icon: LucideIcon
}

export interface PaletteGroup<O extends PaletteOption> {
  readonly title: string
  readonly options: readonly O[]
}

export interface CommandPaletteProps<O extends PaletteOption> {
  /** What can be found: 'Cari halaman, tindakan, wilayah, kelompok'. */
  label: string
  text: string
  onText: (text: string) => void
  groups: readonly PaletteGroup<O>[]
  /** While the server is asked. */
  loading: boolean
  /** Shown when a part of the search failed. */
  problem?: string | undefined
  /** How the keys are used. */
  hint: string
  onChoose: (option: O) => void
  onClose: () => void
}

/** Everything by its name: a combobox whose list is always open (WAI-ARIA 1.2), in a dialog. Arrows move, Enter opens, Escape closes. */
export function CommandPalette<O extends PaletteOption>(props: CommandPaletteProps<O>) {
  const { label, text, onText, groups, loading, problem, hint, onChoose, onClose } = props
  const t = useWords(controlWords)
  const dialog = useModal(true)
  const listId = useId()
  const [at, setAt] = useState(0)
  const options = groups.flatMap((group) => group.options)
  const active = Math.min(at, options.length - 1)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [active, text])
  const onKeyDown = (event: KeyboardEvent) => {
    const last = options.length - 1
    const to: Record<string, number> = {
      ArrowDown: active >= last ? 0 : active + 1,
      ArrowUp: active <= 0 ? last : active - 1,
      PageDown: Math.min(last, active + 8),
      PageUp: Math.max(0, active - 8),
    }
    const target = to[event.key]
    if (target !== undefined) {
      event.preventDefault()
      setAt(target)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      const chosen = options[active]
      if (chosen) onChoose(chosen)
    }
  }
  const starts = groups.map((_, index) => groups.slice(0, index).reduce((sum, group) => sum + group.options.length, 0))
  const isNothing = options.length === 0
  return (
    <dialog
      ref={dialog}
      aria-label={label}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) onClose()
      }}
      className="mx-auto mt-[10dvh] mb-auto max-h-[80dvh] w-[calc(100%-1rem)] max-w-[40rem] overflow-hidden rounded-sheet border border-border bg-surface p-0 shadow-float open:animate-appear max-sm:mt-2 max-sm:max-h-[calc(100dvh-1rem)]"
    >
      <div className="flex max-h-[inherit] flex-col">
        <div className="flex items-center gap-2 border-b border-border p-3">
          <div className="relative flex min-w-0 grow items-center">
            <Icon of={Search} className="pointer-events-none absolute left-3 text-text-muted" />
            <input
              role="combobox"
              aria-label={label}
              aria-expanded={!isNothing}
              aria-controls={listId}
              aria-autocomplete="list"
              aria-activedescendant={isNothing ? undefined : `${listId}-${active}`}
              autoComplete="off"
              spellCheck={false}
              autoFocus
              placeholder={label}
              value={text}
              onChange={(event) => {
                setAt(0)
                onText(event.target.value)
              }}
              onKeyDown={onKeyDown}
              className={controlLook(false, 'pl-10')}
            />
          </div>
          <IconButton icon={X} label={t('close')} onClick={onClose} />
        </div>
        <div
          ref={list}
          id={listId}
          role="listbox"
          aria-label={label}
          className="flex min-h-0 flex-col overflow-y-auto py-2"
        >
          {groups.map((group, index) => (
            <div key={group.title} role="group" aria-label={group.title}>
              <p aria-hidden className="px-4 pt-2 pb-1 text-meta font-semibold text-text-muted">
                {group.title}
              </p>
              {group.options.map((option, n) => {
                const place = (starts[index] ?? 0) + n
                const on = place === active
                return (
                  <div
                    key={option.key}
                    id={`${listId}-${place}`}
                    role="option"
                    tabIndex={-1}
                    aria-selected={on}
                    className={cx(
                      'mx-2 flex min-h-row cursor-pointer items-center gap-3 rounded-control border-l-4 px-2 py-1 padat:text-data',
                      on
                        ? 'border-action bg-action-subtle text-action-subtle-text'
                        : 'border-transparent hover:bg-surface-sunken',
                    )}
                    // The input keeps the focus.
                    onPointerDown={(event) => event.preventDefault()}
                    onClick={() => onChoose(option)}
                  >
                    <Icon of={option.icon} className={on ? '' : 'text-text-muted'} />
                    <span className="flex min-w-0 flex-col">
                      <span>{option.label}</span>
                      {option.detail && (
                        <span className={cx('text-meta', on ? '' : 'text-text-muted')}>{option.detail}</span>
                      )}
                    </span>
                  </div>
                )
              })}
            </div>
          ))}
        </div>
        {isNothing && (
          <p className="px-4 pb-4 text-text-muted">{loading ? t('loading') : t('noMatch', { query: text })}</p>
        )}
        {problem !== undefined && <p className="px-4 pb-3 text-meta text-text-muted">{problem}</p>}
        <p className="border-t border-border px-4 py-2 text-meta text-text-muted max-sm:hidden">{hint}</p>
      </div>
      <span role="status" className="sr-only">
        {loading ? t('loading') : t('results', { count: options.length })}
      </span>
    </dialog>
  )
}
