import type { Day } from '@melati/domain/day'
import type { CommandId } from '@melati/domain/ids'
import type { AreaUnit } from '../../cadre-area.ts'
import type { RegisterAnswers } from './register-answers.ts'
import type { Way } from './register-steps.ts'

/** What each page of a registration is given. */
export interface RegisterForm {
  readonly answers: RegisterAnswers
  readonly way: Way
  readonly dasawismas: readonly AreaUnit[]
  readonly today: Day
  /** Keeps the answers. */
  readonly change: (answers: RegisterAnswers) => void
  /** Keeps them and goes to another page of the form. */
  readonly goTo: (href: string, answers: RegisterAnswers) => void
  /** Throws the form away once it is saved, and shows what became of it. */
  readonly finish: (href: string) => Promise<void>
  /** For CadreQuestion: where one is and how one gets back. */
  readonly frame: {
    readonly backHref: string
    readonly progress: { readonly step: number; readonly total: number; readonly topic: string }
    readonly keepFailed: boolean
    readonly corrects: CommandId | undefined
  }
}

export interface StepProps {
  readonly form: RegisterForm
  /** Whom a page of one member is about; 0 is the head. */
  readonly at: number
}

export const unitOf = ({ answers, dasawismas }: RegisterForm): AreaUnit | undefined =>
  dasawismas.find(({ unitId }) => unitId === answers.unitId)
