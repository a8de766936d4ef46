import { useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import ChevronDown from 'lucide-react/icons/chevron-down'
import { ComboboxList } from './combobox-list.tsx'
import { filterOptions } from './combobox-filter.ts'
import type { ComboboxOption } from './combobox-filter.ts'
import { controlLook } from './control-look.ts'
import { Field } from './field.tsx'
import type { FieldBase } from './field.tsx'
import { Icon } from './icon.tsx'

export type { ComboboxOption } from './combobox-filter.ts'

export interface ComboboxProps extends FieldBase {
  options: readonly ComboboxOption[]
  value: string | null
  onChange: (value: string | null) => void
  placeholder?: string
  /** The app filters on the server: called with what was typed; `options` are then shown as they come. */
  onSearch?: (text: string) => void
  /** While the server is asked. */
  loading?: boolean
}

const most = 50

/** One of many, found by typing its name or code (WAI-ARIA 1.2 combobox with a list). */
export function Combobox({ options, value, onChange, placeholder, onSearch, loading, ...field }: ComboboxProps) {
  const listId = useId()
  const input = useRef<HTMLInputElement>(null)
  const chosen = options.find((option) => option.value === value)
  /** Null while the field shows what is chosen. */
  const [typed, setTyped] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const found = onSearch ? options : filterOptions(options, typed ?? '')
  const shown = found.slice(0, most)
  const current = open ? shown[active] : undefined

  const show = () => {
    if (open) return
    setOpen(true)
    setActive(typed === null ? shown.findIndex((option) => option.value === value) : -1)
  }
  const hide = () => {
    setOpen(false)
    setTyped(null)
    setActive(-1)
  }
  const choose = (option: ComboboxOption) => {
    onChange(option.value)
    hide()
    input.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const last = shown.length - 1
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      show()
      setActive(event.key === 'ArrowDown' ? (active >= last ? 0 : active + 1) : active <= 0 ? last : active - 1)
    } else if (event.key === 'Enter' && open) {
      event.preventDefault()
      const only = shown.length === 1 ? shown[0] : undefined
      const picked = current ?? only
      if (picked) choose(picked)
    } else if (event.key === 'Escape' && open) {
      event.preventDefault()
      hide()
    } else if (event.key === 'Tab' && current) onChange(current.value)
  }

  return (
    <Field {...field}>
      {(control) => (
        <div
          className="relative flex flex-col"
          onBlur={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget)) hide()
          }}
        >
          <input
            {...control}
            ref={input}
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={open}
            aria-controls={listId}
            aria-activedescendant={current ? `${listId}-${active}` : undefined}
            autoComplete="off"
            spellCheck={false}
            placeholder={placeholder}
            className={controlLook(Boolean(field.error), 'pr-10')}
            value={typed ?? chosen?.label ?? ''}
            onClick={show}
            onChange={(event) => {
              setTyped(event.target.value)
              setOpen(true)
              setActive(-1)
              onSearch?.(event.target.value)
              if (event.target.value === '') onChange(null)
            }}
            onKeyDown={onKeyDown}
          />
          <Icon
            of={ChevronDown}
            className="pointer-events-none absolute right-3 top-[calc(var(--control-height)/2)] -translate-y-1/2 text-text-muted"
          />
          {field.name && <input type="hidden" name={field.name} value={value ?? ''} />}
          <ComboboxList
            id={listId}
            label={field.label}
            hidden={!open}
            options={shown}
            more={found.length - shown.length}
            query={typed ?? ''}
            loading={loading ?? false}
            {...{ active, value }}
            onChoose={choose}
          />
        </div>
      )}
    </Field>
  )
}
