import type { InputHTMLAttributes, ReactNode, Ref } from 'react'
import { controlLook } from './control-look.ts'
import { cx } from './cx.ts'
import { Field } from './field.tsx'
import type { FieldBase } from './field.tsx'

export interface TextInputProps
  extends FieldBase, Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'name' | 'className' | 'size'> {
  /** About how many characters the answer has; the width says what is expected. */
  width?: 'full' | 'code' | 'short' | 'medium'
  /** A unit or sign inside the frame, such as "Rp" or "cm". */
  before?: ReactNode
  after?: ReactNode
  /** Password and PIN answers may be shown while typing; put the toggle here. */
  trailing?: ReactNode
  ref?: Ref<HTMLInputElement>
}

const widths = { full: 'w-full', code: 'max-w-[8rem]', short: 'max-w-[12rem]', medium: 'max-w-[22rem]' } as const

export function TextInput(props: TextInputProps) {
  const { label, name, id, hint, error, optional, width = 'full', before, after, trailing, ref, ...input } = props
  return (
    <Field label={label} {...{ name, id, hint, error, optional }}>
      {(control) => (
        <div className={cx('relative flex items-center', widths[width])}>
          {before && <Affix side="before">{before}</Affix>}
          <input
            {...input}
            {...control}
            ref={ref}
            name={name}
            className={controlLook(Boolean(error), cx(before ? 'pl-10' : null, (after ?? trailing) ? 'pr-14' : null))}
          />
          {after && <Affix side="after">{after}</Affix>}
          {trailing && <span className="absolute right-0 flex">{trailing}</span>}
        </div>
      )}
    </Field>
  )
}

function Affix({ side, children }: { side: 'before' | 'after'; children: ReactNode }) {
  return (
    <span
      aria-hidden
      className={cx('pointer-events-none absolute text-text-muted', side === 'before' ? 'left-3' : 'right-3')}
    >
      {children}
    </span>
  )
}
