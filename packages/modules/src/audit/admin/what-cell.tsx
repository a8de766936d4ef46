import { useLanguage } from '@melati/ui/language-provider.tsx'
import { Text } from '@melati/ui/text.tsx'
import { factInLine, factsOf } from '../facts.ts'
import { actionName } from './action-names.ts'
import type { LogRow } from './row-sheet.tsx'

/** What was done, and below it the first that the row knows of it. */
export function WhatCell({ row, units }: { readonly row: LogRow; readonly units: Readonly<Record<string, string>> }) {
  const { language } = useLanguage()
  const [first] = factsOf(row, language, units).filter(({ subjectId }) => subjectId === undefined)
  return (
    <>
      {actionName(row.action, language)}
      {first && (
        <Text size="meta" tone="muted">
          {factInLine(first, language)}
        </Text>
      )}
    </>
  )
}
