import { Button } from '@melati/ui/button.tsx'
import { Cluster } from '@melati/ui/cluster.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { useToast } from '@melati/ui/toast.tsx'
import Copy from 'lucide-react/icons/copy'
import { adminWords } from './admin-words.ts'

/** A link that is shown once, to read or to copy. */
export function CopyLink({ link }: { link: string }) {
  const t = useWords(adminWords)
  const toast = useToast()
  return (
    <Cluster>
      <code className="break-all rounded-control border border-border bg-surface p-2 text-data">{link}</code>
      <Button
        variant="secondary"
        icon={Copy}
        onClick={() => void navigator.clipboard.writeText(link).then(() => toast({ message: t('copied') }))}
      >
        {t('copy-link')}
      </Button>
    </Cluster>
  )
}
