import { Card } from '@melati/ui/card.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { SummaryList } from '@melati/ui/summary-list.tsx'
import type { ApiOutputs } from '../../admin-api.ts'
import { words as cityWords } from '../words.ts'
import { words } from './words.ts'

const moduleKeys = ['module-boards', 'module-households', 'module-up2k'] as const

export interface PreviewProps {
  readonly made: ApiOutputs['cities']['previewRegion']
  /** Absent while it loads. */
  readonly standard: ApiOutputs['cities']['suggest'] | undefined
}

/** What pressing the button makes; all but the region and the first member has a standard that fits. */
export function Preview({ made, standard }: PreviewProps) {
  const t = useWords(words)
  const said = useWords(cityWords)
  const { counts } = made
  const nameOf = (module: string) => {
    const key = moduleKeys.find((one) => one === `module-${module}`)
    return key === undefined ? module : said(key)
  }
  return (
    <Card tone="sunken">
      <SummaryList
        rows={[
          { term: t('tree'), value: t('counts', counts) },
          ...(standard === undefined
            ? []
            : [
                { term: t('levels'), value: standard.levels.map((kind) => standard.labels[kind]).join(' › ') },
                { term: t('zone'), value: standard.timeZone },
                { term: t('languages'), value: standard.languages.map((one) => one.toUpperCase()).join(', ') },
                { term: t('modules'), value: standard.modules.map(nameOf).join(', ') },
              ]),
        ]}
      />
    </Card>
  )
}
