import { useState } from 'react'
import type { ReactNode } from 'react'
import CircleHelp from 'lucide-react/icons/circle-question-mark'
import MessageCircle from 'lucide-react/icons/message-circle'
import { Button } from './button.tsx'
import { ButtonLink } from './button-link.tsx'
import { controlWords } from './control-words.ts'
import { whatsappDigits } from './format-identity.ts'
import { useWords } from './language-provider.tsx'
import { Sheet } from './sheet.tsx'

export interface HelpPanelProps {
  /** What this screen is for: "Cara mendaftarkan rumah tangga". */
  title: string
  /** The steps of this screen, short. */
  steps: readonly ReactNode[]
  /** Who helps, by WhatsApp. */
  helper?: { name: string; phone: string } | undefined
}

/** "Bantuan": the same word in the same place on each page, with the steps of this page. */
export function HelpPanel({ title, steps, helper }: HelpPanelProps) {
  const t = useWords(controlWords)
  const [open, setOpen] = useState(false)
  const digits = helper && whatsappDigits(helper.phone)
  return (
    <>
      <Button variant="tertiary" icon={CircleHelp} onClick={() => setOpen(true)}>
        {t('help')}
      </Button>
      <Sheet
        open={open}
        onClose={() => setOpen(false)}
        title={title}
        actions={
          helper && digits ? (
            <ButtonLink variant="whatsapp" icon={MessageCircle} href={`https://wa.me/${digits}`}>
              {t('askHelper', { name: helper.name })}
            </ButtonLink>
          ) : undefined
        }
      >
        <ol className="flex flex-col gap-3">
          {steps.map((step, at) => (
            <li key={at} className="flex gap-3">
              <span
                aria-hidden
                className="inline-flex size-8 shrink-0 items-center justify-center rounded-full bg-action-subtle text-label text-action-subtle-text tabular-nums"
              >
                {at + 1}
              </span>
              <span className="pt-1">{step}</span>
            </li>
          ))}
        </ol>
      </Sheet>
    </>
  )
}
