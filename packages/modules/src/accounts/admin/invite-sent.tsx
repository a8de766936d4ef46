import { ButtonLink } from '@melati/ui/button-link.tsx'
import { Cluster } from '@melati/ui/cluster.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { PageHeader } from '@melati/ui/page-header.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { words } from '../words.ts'
import { ShareLink, type ShareLinkProps } from './share-link.tsx'

export function InviteSent(props: ShareLinkProps) {
  const t = useWords(words)
  return (
    <Stack space="loose">
      <PageHeader title={t('invite-board')} />
      <ShareLink {...props} />
      <Cluster>
        <ButtonLink href="/pengguna?status=diundang" variant="secondary">
          {t('see-invited')}
        </ButtonLink>
      </Cluster>
    </Stack>
  )
}
