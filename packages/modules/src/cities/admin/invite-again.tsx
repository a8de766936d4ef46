import { InvitationId } from '@melati/domain/ids'
import { Banner } from '@melati/ui/banner.tsx'
import { Button } from '@melati/ui/button.tsx'
import { commonWords } from '@melati/ui/common-words'
import { Dialog } from '@melati/ui/dialog.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Text } from '@melati/ui/text.tsx'
import { TextInput } from '@melati/ui/text-input.tsx'
import { useState } from 'react'
import { useApiClient } from '../../admin-api.ts'
import { CopyLink } from '../../admin-copy-link.tsx'
import { useOrder } from '../../admin-order.ts'
import { OrderDialog } from '../../admin-order-dialog.tsx'
import { words } from './words.ts'

export interface InviteAgainProps {
  readonly city: { readonly slug: string; readonly name: string }
  readonly onClose: () => void
}

/** While a city has no board: a mistyped address, or a link that ran out. */
export function InviteAgain({ city, onClose }: InviteAgainProps) {
  const t = useWords(words)
  const common = useWords(commonWords)
  const client = useApiClient()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [link, setLink] = useState<string>()
  const order = useOrder((id, member: { name: string; email: string }) =>
    client.cities.inviteFirstBoard.mutate({ invitationId: InvitationId.parse(id), slug: city.slug, ...member }),
  )
  const title = t('inviteTo', { city: city.name })
  const submit = async () => {
    const answer = await order.send({ name, email })
    if (answer?.invitation) setLink(answer.invitation.link)
  }
  if (link !== undefined) {
    return (
      <Dialog
        open
        width="wide"
        onClose={onClose}
        title={title}
        actions={<Button onClick={onClose}>{common('close')}</Button>}
      >
        <Stack>
          <Banner tone="ok" title={t('sentTo', { email })} />
          <Text>{t('link')}</Text>
          <CopyLink link={link} />
        </Stack>
      </Dialog>
    )
  }
  return (
    <OrderDialog title={title} action={t('inviteAgain')} order={order} onSubmit={submit} onClose={onClose}>
      <TextInput
        name="name"
        label={t('boardName')}
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={order.at('name')}
      />
      <TextInput
        name="email"
        type="email"
        label={t('boardEmail')}
        hint={t('boardHint')}
        value={email}
        onChange={(event) => setEmail(event.target.value)}
        error={order.at('email')}
      />
    </OrderDialog>
  )
}
