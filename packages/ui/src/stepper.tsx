import Check from 'lucide-react/icons/check'
import { controlWords } from './control-words.ts'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import { useWords } from './language-provider.tsx'
import { Anchor } from './link-provider.tsx'

export interface Step {
  label: string
  /** Where a finished step is opened again. */
  href?: string | undefined
}

export interface StepperProps {
  steps: readonly Step[]
  /** Index of the step being filled in; those before it are done. */
  at: number
}

/** All steps beside each other on a wide screen; "Langkah 2 dari 7" and its name on a phone. */
export function Stepper({ steps, at }: StepperProps) {
  const t = useWords(controlWords)
  const place = t('stepOf', { step: at + 1, total: steps.length })
  return (
    <nav aria-label={place}>
      <div className="flex flex-col gap-1 md:hidden">
        <p className="text-meta text-text-muted">
          {place} · <span className="font-semibold text-text">{steps[at]?.label}</span>
        </p>
        <div aria-hidden className="flex gap-1">
          {steps.map((step, index) => (
            <span key={step.label} className={cx('h-1 flex-1 rounded-full', index <= at ? 'bg-action' : 'bg-track')} />
          ))}
        </div>
      </div>
      <ol className="flex gap-2 max-md:hidden">
        {steps.map((step, index) => (
          <li
            key={step.label}
            aria-current={index === at ? 'step' : undefined}
            className={cx(
              'relative flex min-w-0 flex-1 flex-col gap-1 border-t-[3px] pt-2 text-data',
              index <= at ? 'border-action' : 'border-track',
              index === at ? 'font-semibold' : 'text-text-muted',
            )}
          >
            <span className="flex items-center gap-1 text-meta tabular-nums">
              {index < at ? <Icon of={Check} size="small" label={t('stepDone')} className="text-status-ok-fg" /> : null}
              {index + 1}
            </span>
            {step.href && index < at ? (
              <Anchor
                href={step.href}
                className="min-h-6 min-w-6 text-text-link underline underline-offset-[0.15em] after:absolute after:inset-0"
              >
                {step.label}
              </Anchor>
            ) : (
              <span>{step.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
