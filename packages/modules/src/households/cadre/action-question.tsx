import { commonWords } from '@melati/ui/common-words'
import { ErrorSummary, type FieldProblem } from '@melati/ui/error-summary.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import type { ReactNode } from 'react'
import { CadreQuestion } from '../../cadre-question.tsx'
import type { OrderTrouble } from '../../cadre-save.ts'
import { CadreTrouble } from '../../cadre-trouble.tsx'

export interface ActionQuestionProps {
  readonly backHref: string
  readonly title: string
  readonly lead?: string
  readonly said: readonly FieldProblem[]
  readonly action: {
    readonly trouble: OrderTrouble | undefined
    readonly busy: boolean
    readonly clear: () => void
    readonly keepFailed: boolean
  }
  /** `anyway` after she has read the warnings. */
  readonly onSave: (anyway: boolean) => void
  readonly children?: ReactNode
}

/** A change that fits on one page, with what is wrong about it above and "Simpan" below. */
export function ActionQuestion({ said, action, onSave, children, ...question }: ActionQuestionProps) {
  const say = useWords(commonWords)
  return (
    <CadreQuestion
      {...question}
      submitLabel={say('save')}
      busy={action.busy}
      keepFailed={action.keepFailed}
      problems={
        <>
          <ErrorSummary problems={said} />
          <CadreTrouble trouble={action.trouble} onClose={action.clear} onSaveAnyway={() => onSave(true)} />
        </>
      }
      onSubmit={() => onSave(false)}
    >
      {children}
    </CadreQuestion>
  )
}

/** The refusal of the rules for one field, to stand beside it. */
export const refusalAt = (trouble: OrderTrouble | undefined, field: string): string | undefined =>
  trouble?.kind === 'refused' && trouble.field === field ? trouble.message : undefined
