import { ErrorSummary, type FieldProblem } from '@melati/ui/error-summary.tsx'
import type { OrderTrouble } from '../../cadre-save.ts'
import { CadreTrouble } from '../../cadre-trouble.tsx'

export interface FormProblemsProps {
  problems: readonly FieldProblem[]
  order: { readonly trouble: OrderTrouble | undefined; readonly clear: () => void }
  onSaveAnyway: () => void
}

/** What is wrong, above a form: what the form itself found, else what the rules or the phone said. */
export function FormProblems({ problems, order, onSaveAnyway }: FormProblemsProps) {
  return (
    <>
      <ErrorSummary problems={problems} />
      <CadreTrouble trouble={order.trouble} onSaveAnyway={onSaveAnyway} onClose={order.clear} />
    </>
  )
}
