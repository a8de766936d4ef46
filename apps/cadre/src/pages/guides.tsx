import { useCadreArea } from '@melati/modules/cadre-area'
import { CadrePage } from '@melati/modules/cadre-page.tsx'
import { Heading } from '@melati/ui/heading.tsx'
import { Icon } from '@melati/ui/icon.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Text } from '@melati/ui/text.tsx'
import ChevronDown from 'lucide-react/icons/chevron-down'
import { guides } from '../guides.ts'
import { moduleGuides } from '../modules.ts'
import { useModuleOn } from '../use-module-on.ts'
import { words } from '../words.ts'

/** Every guide of the app; each page shows its own besides. */
export function Guides() {
  const t = useWords(words)
  const { language } = useCadreArea()
  const isOn = useModuleOn()
  const shown = [guides.home, ...moduleGuides.filter(isOn).map(({ guide }) => guide), guides.outbox, guides.more]
  return (
    <CadrePage backHref="/lainnya">
      <Stack space="loose">
        <Stack space="tight">
          <Heading level={1}>{t('guides')}</Heading>
          <Text tone="muted">{t('guidesLead')}</Text>
        </Stack>
        <Stack space="gap">
          {shown.map(({ title, steps }) => (
            <details key={title.id} className="group rounded-card border border-border bg-surface">
              <summary className="flex min-h-row items-center justify-between gap-3 rounded-card px-4 py-3">
                <Text as="span" size="label">
                  {title[language]}
                </Text>
                <Icon of={ChevronDown} className="text-action group-open:rotate-180" />
              </summary>
              <ol className="flex list-decimal flex-col gap-2 border-t border-border py-3 pr-4 pl-9">
                {steps.map((step) => (
                  <li key={step.id}>{step[language]}</li>
                ))}
              </ol>
            </details>
          ))}
        </Stack>
      </Stack>
    </CadrePage>
  )
}
