import { Banner } from '@melati/ui/banner.tsx'
import { Button } from '@melati/ui/button.tsx'
import { Cluster } from '@melati/ui/cluster.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { useToast } from '@melati/ui/toast.tsx'
import Copy from 'lucide-react/icons/copy'
import { words } from '../words.ts'

/** A secret that the server has told once and cannot tell again. */
export function ShownOnce({
  title,
  lead,
  text,
}: {
  readonly title: string
  readonly lead: string
  readonly text: string
}) {
  const t = useWords(words)
  const toast = useToast()
  const copy = () => void navigator.clipboard.writeText(text).then(() => toast({ message: t('copied') }))
  return (
    <Stack>
      <Banner tone="ok" title={title} announce="polite">
        {lead}
      </Banner>
      <Cluster>
        <code className="break-all rounded-control border border-border bg-surface p-2 text-data">{text}</code>
        <Button variant="secondary" icon={Copy} onClick={copy}>
          {t('copy')}
        </Button>
      </Cluster>
    </Stack>
  )
}
