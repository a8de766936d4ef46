import { GrantId } from '@melati/domain/ids'
import { Button } from '@melati/ui/button.tsx'
import { commonWords } from '@melati/ui/common-words'
import { Dialog } from '@melati/ui/dialog.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Text } from '@melati/ui/text.tsx'
import { useState } from 'react'
import { useActing } from '../../admin-acting.ts'
import { type ApiInputs, type ApiOutputs, useApiClient } from '../../admin-api.ts'
import { useOrder } from '../../admin-order.ts'
import { OrderProblem } from '../../admin-problem-banner.tsx'
import { gives } from '../rules.ts'
import { words } from '../words.ts'

type User = ApiOutputs['accounts']['listUsers']['users'][number]
type Input = ApiInputs['accounts']['endGrant']['input']

/** Ends somebody's role, where one could have given it. */
export function UserActions({ user }: { user: User }) {
  const t = useWords(words)
  const common = useWords(commonWords)
  const { me, acting } = useActing()
  const client = useApiClient()
  const [asking, setAsking] = useState(false)
  const order = useOrder((id, input: Input) => client.accounts.endGrant.mutate({ id, input }))
  if (!gives(acting.role, user.role) || user.accountId === me.account.accountId) return <>–</>
  const end = async () => {
    if ((await order.send({ grantId: GrantId.parse(user.grantId) })) !== undefined) setAsking(false)
  }
  return (
    <>
      <Button variant="tertiary" onClick={() => setAsking(true)}>
        {t('end-grant')}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('end-grant')}
        actions={
          <>
            <Button variant="danger" loading={order.busy} onClick={() => void end()}>
              {t('end-grant')}
            </Button>
            <Button variant="tertiary" onClick={() => setAsking(false)}>
              {common('cancel')}
            </Button>
          </>
        }
      >
        <Stack>
          <OrderProblem problem={order.problem} />
          <Text>{t('end-grant-ask', { name: user.name, role: t(`role-${user.role}`) })}</Text>
        </Stack>
      </Dialog>
    </>
  )
}
