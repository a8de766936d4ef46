import Check from 'lucide-react/icons/check'
import CircleHelp from 'lucide-react/icons/circle-question-mark'
import X from 'lucide-react/icons/x'
import { controlWords } from './control-words.ts'
import { cx } from './cx.ts'
import { FieldGroup } from './field-group.tsx'
import type { FieldBase } from './field.tsx'
import { Icon } from './icon.tsx'
import { useWords } from './language-provider.tsx'

export type YesNo = 'yes' | 'no' | 'unknown'

export interface YaTidakProps extends FieldBase {
  name: string
  value: YesNo | null
  onChange: (value: YesNo) => void
  allowUnknown?: boolean
  asHeading?: boolean
}

const icons = { yes: Check, no: X, unknown: CircleHelp } as const

/** Two big buttons, and "Tidak tahu" below them where not knowing is an answer. */
export function YaTidak({ value, onChange, allowUnknown, name, asHeading = false, ...field }: YaTidakProps) {
  const t = useWords(controlWords)
  const answers: readonly YesNo[] = allowUnknown ? ['yes', 'no', 'unknown'] : ['yes', 'no']
  return (
    <FieldGroup {...field} name={name} asHeading={asHeading} role="radiogroup">
      {() => (
        <div className="grid grid-cols-2 gap-2">
          {answers.map((answer) => (
            <label
              key={answer}
              className={cx(
                'flex min-h-14 cursor-pointer items-center justify-center gap-2 rounded-control border-[1.5px] px-3 text-label',
                'has-focus-visible:outline-[3px] has-focus-visible:outline-offset-[3px] has-focus-visible:outline-focus-outer',
                'has-focus-visible:shadow-[0_0_0_3px_var(--color-focus-inner)]',
                answer === 'unknown' && 'col-span-2',
                value === answer
                  ? 'border-action bg-action text-text-on-brand'
                  : 'border-border-control bg-surface hover:bg-surface-sunken',
              )}
            >
              <input
                type="radio"
                className="sr-only"
                name={name}
                value={answer}
                checked={value === answer}
                onChange={() => onChange(answer)}
              />
              <Icon of={icons[answer]} />
              {t(answer)}
            </label>
          ))}
        </div>
      )}
    </FieldGroup>
  )
}
