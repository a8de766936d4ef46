import type { CommandId } from '@melati/domain/ids'
import { Banner } from '@melati/ui/banner.tsx'
import { Button } from '@melati/ui/button.tsx'
import { commonWords } from '@melati/ui/common-words'
import { Heading } from '@melati/ui/heading.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { QuestionProgress } from '@melati/ui/question-progress.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Text } from '@melati/ui/text.tsx'
import { type ReactNode, useId } from 'react'
import { CadrePage } from './cadre-page.tsx'
import { CadreReturned } from './cadre-returned.tsx'
import { cadreWords } from './cadre-words.ts'

export interface CadreQuestionProps {
  readonly backHref: string
  /** Where one stands in a form of several pages. */
  readonly progress?: { readonly step: number; readonly total: number; readonly topic: string }
  readonly title: string
  readonly lead?: ReactNode
  /** Above everything: a CadreTrouble or an ErrorSummary. */
  readonly problems?: ReactNode
  readonly onSubmit: () => void
  /** "Lanjut" unless it saves. */
  readonly submitLabel?: string
  readonly busy?: boolean
  /** The last try to keep the answers failed. */
  readonly keepFailed?: boolean
  /** The refused command that this form puts right. */
  readonly corrects?: CommandId | undefined
  readonly children?: ReactNode
}

/** One page of a form: where one is, the question, one way on below. Give it a `key` per page, so that each begins at its top. */
export function CadreQuestion(props: CadreQuestionProps) {
  const { backHref, progress, title, lead, problems, onSubmit, submitLabel, busy, keepFailed, corrects, children } =
    props
  const t = useWords(cadreWords)
  const say = useWords(commonWords)
  const form = useId()
  return (
    <CadrePage
      backHref={backHref}
      action={
        <Button block type="submit" form={form} loading={busy ?? false}>
          {submitLabel ?? say('next')}
        </Button>
      }
    >
      <Stack space="section">
        {progress && <QuestionProgress {...progress} />}
        {corrects && <CadreReturned commandId={corrects} />}
        {problems}
        {keepFailed && (
          <Banner tone="warn" announce="polite">
            {t('draftFailed')}
          </Banner>
        )}
        <Stack space="tight">
          <Heading level={1}>{title}</Heading>
          {lead && <Text tone="muted">{lead}</Text>}
        </Stack>
        <form
          id={form}
          noValidate
          className="flex flex-col gap-6"
          onSubmit={(event) => {
            event.preventDefault()
            if (!busy) onSubmit()
          }}
        >
          {children}
        </form>
      </Stack>
    </CadrePage>
  )
}
