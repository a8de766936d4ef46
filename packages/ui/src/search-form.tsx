import type { ReactNode } from 'react'
import Search from 'lucide-react/icons/search'
import { buttonLook } from './button-look.ts'
import { controlLook } from './control-look.ts'
import { controlWords } from './control-words.ts'
import { Icon } from './icon.tsx'
import { useWords } from './language-provider.tsx'

export interface SearchFormProps {
  action: string
  /** Says what is searched; also the placeholder. */
  label: string
  name: string
  value?: string | undefined
  /** What else is asked for; sent along. */
  hidden?: Readonly<Record<string, string | undefined>>
  children?: ReactNode
}

/** A search that works without scripts: a form that asks for a page. `children` are further filters, below. */
export function SearchForm({ action, label, name, value, hidden = {}, children }: SearchFormProps) {
  const t = useWords(controlWords)
  return (
    <form action={action} method="get" role="search" aria-label={label} className="flex min-w-0 flex-col gap-3">
      {Object.entries(hidden).map(([key, one]) => one && <input key={key} type="hidden" name={key} value={one} />)}
      <div className="flex min-w-0 gap-2">
        <div className="relative flex min-w-0 grow items-center">
          <Icon of={Search} className="pointer-events-none absolute left-3 text-text-muted" />
          <input
            type="search"
            name={name}
            defaultValue={value}
            aria-label={label}
            placeholder={label}
            maxLength={100}
            className={controlLook(false, 'pl-10')}
          />
        </div>
        <button type="submit" className={buttonLook('primary')}>
          {t('search')}
        </button>
      </div>
      {children}
    </form>
  )
}
