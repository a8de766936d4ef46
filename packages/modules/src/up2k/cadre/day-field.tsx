import type { Day } from '@melati/domain/day'
import { Button } from '@melati/ui/button.tsx'
import { Cluster } from '@melati/ui/cluster.tsx'
import { type DateAnswer, readDateAnswer } from '@melati/ui/date-answer'
import { DateFields } from '@melati/ui/date-fields.tsx'
import { formatDay } from '@melati/ui/format'
import { useWords } from '@melati/ui/language-provider.tsx'
import { Stack } from '@melati/ui/stack.tsx'
import { Text } from '@melati/ui/text.tsx'
import { useEffect, useState } from 'react'
import { useCadreArea, useToday } from '../../cadre-area.ts'
import { cadreWords } from '../cadre-words.ts'

export interface DayFieldProps {
  name: string
  label: string
  value: DateAnswer
  onChange: (value: DateAnswer) => void
  error: string | undefined
}

/** A day that is mostly today: one line until she wants another. */
export function DayField({ name, label, value, onChange, error }: DayFieldProps) {
  const t = useWords(cadreWords)
  const { language } = useCadreArea()
  const today: Day = useToday()
  const [opened, setOpened] = useState(false)
  useEffect(() => {
    if (opened) document.getElementById(`${name}-day`)?.focus()
  }, [opened, name])
  if (opened || error !== undefined || readDateAnswer(value) !== today) {
    return <DateFields {...{ name, label, value, onChange, error }} />
  }
  return (
    <Stack space="none">
      <Text size="label">{label}</Text>
      <Cluster justify="between">
        <Text>{t('today-is', { day: formatDay(today, language) })}</Text>
        <Button variant="tertiary" onClick={() => setOpened(true)}>
          {t('change-day')}
        </Button>
      </Cluster>
    </Stack>
  )
}
