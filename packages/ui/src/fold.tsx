import type { ReactNode } from 'react'
import ChevronDown from 'lucide-react/icons/chevron-down'
import { Heading } from './heading.tsx'
import { Icon } from './icon.tsx'
import { Stack } from './stack.tsx'
import { useIsPhone } from './use-is-phone.ts'

/** A section with its heading; on a phone folded to the heading until it is pressed, so that what comes first stays short. */
export function Fold({ title, children }: { title: string; children: ReactNode }) {
  if (!useIsPhone())
    return (
      <Stack as="section" space="gap">
        <Heading level={2}>{title}</Heading>
        {children}
      </Stack>
    )
  return (
    <details className="group/fold flex flex-col rounded-card border border-border bg-surface">
      <summary className="flex min-h-12 items-center justify-between gap-3 rounded-card px-4 py-2">
        <Heading level={2}>{title}</Heading>
        <Icon of={ChevronDown} className="text-action group-open/fold:rotate-180" />
      </summary>
      <div className="border-t border-border p-3">{children}</div>
    </details>
  )
}
