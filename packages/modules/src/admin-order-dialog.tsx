import { Button } from '@melati/ui/button.tsx'
import { commonWords } from '@melati/ui/common-words'
import { Dialog } from '@melati/ui/dialog.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import type { SummaryRow } from '@melati/ui/summary-list.tsx'
import { type ReactNode, useId } from 'react'
import type { Problem } from './admin-problem.ts'
import { OrderProblem } from './admin-problem-banner.tsx'

export interface OrderDialogProps {
  readonly title: string
  /** What the button says: a verb and its object. */
  readonly action: string
  /** Ends something. */
  readonly danger?: boolean
  readonly wide?: boolean
  /** What somebody else has written meanwhile into the fields of this form. */
  readonly meanwhile?: readonly SummaryRow[] | undefined
  readonly order: { readonly busy: boolean; readonly problem: Problem | null }
  readonly onSubmit: () => Promise<void>
  readonly onClose: () => void
  /** Fields of the order, or the question. */
  readonly children: ReactNode
}

/** One order in a dialog: its refusal on top, its fields, the button that sends it and the way out. */
export function OrderDialog(props: OrderDialogProps) {
  const { title, action, danger = false, wide = false, order, meanwhile, onSubmit, onClose, children } = props
  const common = useWords(commonWords)
  const form = useId()
  return (
    <Dialog
      open
      keepOnOutsideTap
      width={wide ? 'wide' : 'narrow'}
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button type="submit" form={form} variant={danger ? 'danger' : 'primary'} loading={order.busy}>
            {action}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {common('cancel')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void onSubmit()
        }}
      >
        <Stack>
          <OrderProblem problem={order.problem} meanwhile={meanwhile} />
          {children}
        </Stack>
      </form>
    </Dialog>
  )
}
