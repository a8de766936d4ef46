import { useRef } from 'react'
import type { InputHTMLAttributes } from 'react'
import Search from 'lucide-react/icons/search'
import X from 'lucide-react/icons/x'
import { controlLook } from './control-look.ts'
import { controlWords } from './control-words.ts'
import { Icon } from './icon.tsx'
import { useWords } from './language-provider.tsx'

export interface SearchBoxProps extends Omit<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'className' | 'value' | 'onChange'
> {
  /** Says what is searched: "Cari kelurahan, kelompok, orang". Also the placeholder. */
  label: string
  value: string
  onChange: (value: string) => void
  /** Key that focuses it, shown inside: "Ctrl K". The app listens for it. */
  shortcut?: string
}

export function SearchBox({ label, value, onChange, shortcut, ...rest }: SearchBoxProps) {
  const t = useWords(controlWords)
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="relative flex w-full items-center">
      <Icon of={Search} className="pointer-events-none absolute left-3 text-text-muted" />
      <input
        {...rest}
        ref={input}
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={controlLook(false, 'pr-12 pl-10')}
      />
      {value ? (
        <button
          type="button"
          className="absolute right-0 inline-flex size-control items-center justify-center rounded-control text-text-muted"
          aria-label={t('clearSearch')}
          onClick={() => {
            onChange('')
            input.current?.focus()
          }}
        >
          <Icon of={X} />
        </button>
      ) : (
        shortcut && (
          <kbd
            aria-hidden
            className="pointer-events-none absolute right-3 rounded-pill border border-border bg-surface-sunken px-2 text-meta text-text-muted max-sm:hidden"
          >
            {shortcut}
          </kbd>
        )
      )}
    </div>
  )
}
