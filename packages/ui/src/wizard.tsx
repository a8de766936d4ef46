import type { FormEventHandler, ReactNode } from 'react'
import { Heading } from './heading.tsx'
import { Stepper } from './stepper.tsx'
import type { StepperProps } from './stepper.tsx'

export interface WizardProps extends StepperProps {
  title: string
  lead?: ReactNode
  /** An ErrorSummary, above everything. */
  problems?: ReactNode
  /** The way on first, then the way back. Inside the form, so a submit button submits it. */
  actions: ReactNode
  onSubmit: FormEventHandler<HTMLFormElement>
  children: ReactNode
  /** What was decided so far, beside the form on a wide screen. */
  aside?: ReactNode
}

/** One step of several: where one is, one subject, one way on. */
export function Wizard({ title, lead, problems, actions, onSubmit, children, aside, ...stepper }: WizardProps) {
  return (
    <div className="flex flex-col gap-6">
      <Stepper {...stepper} />
      {problems && <div className="max-w-prose">{problems}</div>}
      <div className="grid items-start gap-6 md:grid-cols-[minmax(0,1fr)_18rem]">
        <form noValidate onSubmit={onSubmit} className="flex max-w-prose flex-col gap-5">
          <div className="flex flex-col gap-1">
            <Heading level={1} focusable>
              {title}
            </Heading>
            {lead && <div className="text-text-muted">{lead}</div>}
          </div>
          {children}
          <div className="flex flex-wrap gap-2 pt-2">{actions}</div>
        </form>
        {aside && <aside className="flex flex-col gap-gap max-md:order-first">{aside}</aside>}
      </div>
    </div>
  )
}
