import type { ReactNode } from 'react'
import type { LucideIcon } from 'lucide-react'
import { cx } from './cx.ts'
import { FieldGroup } from './field-group.tsx'
import type { FieldBase } from './field.tsx'
import { Icon } from './icon.tsx'

export interface Choice<V extends string> {
  value: V
  label: ReactNode
  hint?: ReactNode
  icon?: LucideIcon
}

interface ChoiceBase<V extends string> extends FieldBase {
  name: string
  choices: readonly Choice<V>[]
  /** The question is the page's heading. */
  asHeading?: boolean
  /** Short answers may stand beside each other. */
  columns?: 1 | 2 | 3
}

export type ChoiceCardsProps<V extends string> = ChoiceBase<V> &
  (
    | { multiple?: false; value: V | null; onChange: (value: V) => void }
    | { multiple: true; value: readonly V[]; onChange: (value: V[]) => void }
  )

const columnLooks = { 1: 'grid-cols-1', 2: 'grid-cols-2', 3: 'grid-cols-3' } as const

/** One answer (radio) or several (checkbox), each a row as tall as a thumb. */
export function ChoiceCards<V extends string>(props: ChoiceCardsProps<V>) {
  const { choices, asHeading = false, columns = 1, name, ...field } = props
  const chosen = (value: V) => (props.multiple ? props.value.includes(value) : props.value === value)
  const choose = (value: V, on: boolean) => {
    if (!props.multiple) props.onChange(value)
    else props.onChange(on ? [...props.value, value] : props.value.filter((other) => other !== value))
  }
  const { label, hint, error, optional, id } = field
  return (
    <FieldGroup
      {...{ name, label, hint, error, optional, id, asHeading }}
      role={props.multiple ? 'group' : 'radiogroup'}
    >
      {() => (
        <div className={cx('grid gap-2', columnLooks[columns])}>
          {choices.map((choice) => (
            <ChoiceCard
              key={choice.value}
              type={props.multiple ? 'checkbox' : 'radio'}
              name={name}
              choice={choice}
              checked={chosen(choice.value)}
              onChange={(on) => choose(choice.value, on)}
            />
          ))}
        </div>
      )}
    </FieldGroup>
  )
}

interface ChoiceCardProps<V extends string> {
  type: 'radio' | 'checkbox'
  name: string
  choice: Choice<V>
  checked: boolean
  onChange: (checked: boolean) => void
}

function ChoiceCard<V extends string>({ type, name, choice, checked, onChange }: ChoiceCardProps<V>) {
  return (
    <label
      className={cx(
        'relative flex min-h-control cursor-pointer items-center gap-3 rounded-control border-[1.5px] px-4 py-2 coarse:min-h-14',
        'has-focus-visible:outline-[3px] has-focus-visible:outline-offset-[3px] has-focus-visible:outline-focus-outer',
        'has-focus-visible:shadow-[0_0_0_3px_var(--color-focus-inner)]',
        checked
          ? 'border-action bg-surface-brand shadow-[inset_0_0_0_0.5px_var(--color-action)]'
          : 'border-border-control bg-surface hover:border-border-strong',
      )}
    >
      <input
        type={type}
        name={name}
        value={choice.value}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        className="size-6 shrink-0 accent-action outline-none! shadow-none! padat:size-5"
      />
      {choice.icon && <Icon of={choice.icon} className="text-action" />}
      <span className="flex min-w-0 flex-col">
        <span className={cx('padat:text-data', checked && 'font-semibold')}>{choice.label}</span>
        {choice.hint && <span className="text-meta text-text-muted">{choice.hint}</span>}
      </span>
    </label>
  )
}
