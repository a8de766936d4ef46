import { controlWords } from './control-words.ts'
import { cx } from './cx.ts'
import { useWords } from './language-provider.tsx'

/** The reader's own text size; the app keeps it and writes it on `<html data-text-size>`. */
export type TextSize = 'a' | 'a+' | 'a++'

const looks = { a: 'text-body', 'a+': 'text-h2', 'a++': 'text-h1' } as const
const names = { a: 'textNormal', 'a+': 'textLarge', 'a++': 'textLargest' } as const

export function TextSizeSwitch({ value, onChange }: { value: TextSize; onChange: (size: TextSize) => void }) {
  const t = useWords(controlWords)
  return (
    <div role="group" aria-label={t('textSize')} className="flex gap-2">
      {(['a', 'a+', 'a++'] as const).map((size) => (
        <button
          key={size}
          type="button"
          aria-pressed={size === value}
          onClick={() => onChange(size)}
          className={cx(
            'inline-flex min-h-14 grow items-center justify-center rounded-control border-[1.5px] font-semibold',
            looks[size],
            size === value ? 'border-action bg-action text-text-on-brand' : 'border-border-control bg-surface',
          )}
        >
          {size.toUpperCase()}
          <span className="sr-only"> {t(names[size])}</span>
        </button>
      ))}
    </div>
  )
}
