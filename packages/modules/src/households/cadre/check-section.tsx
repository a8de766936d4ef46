import { Card } from '@melati/ui/card.tsx'
import { Cluster } from '@melati/ui/cluster.tsx'
import { Heading } from '@melati/ui/heading.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Link } from '@melati/ui/link.tsx'
import { SummaryList, type SummaryRow } from '@melati/ui/summary-list.tsx'
import { commonWords } from '@melati/ui/common-words'
import { VisuallyHidden } from '@melati/ui/visually-hidden.tsx'

export interface CheckSectionProps {
  /** An ErrorSummary leads here. */
  readonly id: string
  readonly title: string
  readonly href: string
  readonly rows: readonly SummaryRow[]
}

/** One part of the answers and, beside its name, the way back to it. */
export function CheckSection({ id, title, href, rows }: CheckSectionProps) {
  const t = useWords(commonWords)
  return (
    <div id={id} tabIndex={-1}>
      <Card space="none">
        <Cluster justify="between">
          <Heading level={2}>{title}</Heading>
          <Link href={href} standalone>
            {t('change')}
            <VisuallyHidden>: {title}</VisuallyHidden>
          </Link>
        </Cluster>
        <SummaryList rows={rows} />
      </Card>
    </div>
  )
}
