import { Button } from '@melati/ui/button.tsx'
import { ButtonLink } from '@melati/ui/button-link.tsx'
import { Cluster } from '@melati/ui/cluster.tsx'
import { commonWords } from '@melati/ui/common-words'
import { useWords } from '@melati/ui/language-provider.tsx'
import { TextInput } from '@melati/ui/text-input.tsx'
import type { ReactNode } from 'react'
import type { Problem } from '../../admin-problem.ts'
import { OrderProblem } from '../../admin-problem-banner.tsx'
import { words } from '../words.ts'

export interface PersonFormProps {
  readonly name: string
  readonly onName: (name: string) => void
  readonly nameError: string | undefined
  readonly action: string
  readonly order: { readonly busy: boolean; readonly problem: Problem | null }
  readonly onSubmit: () => Promise<void>
  /** How she is reached, as what and where. */
  readonly children: ReactNode
}

/** Who gets a role: her name, what else the role asks, and back to the users. */
export function PersonForm({ name, onName, nameError, action, order, onSubmit, children }: PersonFormProps) {
  const t = useWords(words)
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
      <TextInput
        name="name"
        label={t('name')}
        value={name}
        onChange={(event) => onName(event.target.value)}
        error={nameError}
      />
      {children}
      <Cluster>
        <Button type="submit" loading={order.busy}>
          {action}
        </Button>
        <ButtonLink href="/pengguna" variant="tertiary">
          {common('back')}
        </ButtonLink>
      </Cluster>
    </form>
  )
}
