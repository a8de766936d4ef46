import { Button } from '@melati/ui/button.tsx'
import { Cluster } from '@melati/ui/cluster.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { adminWords } from './admin-words.ts'

interface Paged {
  readonly hasNextPage: boolean
  readonly isFetchingNextPage: boolean
  readonly fetchNextPage: () => Promise<unknown>
}

/** Asks for the next page of an endless list, while there is one. */
export function LoadMore({ of }: { of: Paged }) {
  const shared = useWords(adminWords)
  if (!of.hasNextPage) return null
  return (
    <Cluster>
      <Button variant="secondary" loading={of.isFetchingNextPage} onClick={() => void of.fetchNextPage()}>
        {shared('next-page')}
      </Button>
    </Cluster>
  )
}
