import { Button } from '@melati/ui/button.tsx'
import { ButtonLink } from '@melati/ui/button-link.tsx'
import { Cluster } from '@melati/ui/cluster.tsx'
import { commonWords } from '@melati/ui/common-words'
import { useWords } from '@melati/ui/language-provider.tsx'
import type { ReactNode } from 'react'
import type { Problem } from '../../admin-problem.ts'
import { OrderProblem } from '../../admin-problem-banner.tsx'

export interface FormProps {
  readonly action: string
  readonly order: { readonly busy: boolean; readonly problem: Problem | null }
  readonly onSubmit: () => Promise<void>
  readonly children: ReactNode
}

/** A form of this module: its refusal, its fields, its button, and the way back to the overview. */
export function Form({ action, order, onSubmit, children }: FormProps) {
  const common = useWords(commonWords)
  return (
    <form
      noValidate
      className="flex max-w-form flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void onSubmit()
      }}
    >
      <OrderProblem problem={order.problem} />
      {children}
      <Cluster>
        <Button type="submit" loading={order.busy}>
          {action}
        </Button>
        <ButtonLink href="/integrasi" variant="tertiary">
          {common('back')}
        </ButtonLink>
      </Cluster>
    </form>
  )
}
