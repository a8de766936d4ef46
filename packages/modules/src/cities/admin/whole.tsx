import { NumberStepper } from '@melati/ui/number-stepper.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { useState } from 'react'
import { words } from '../words.ts'

export interface WholeProps {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly unit: string
  readonly bounds: readonly [number, number]
  /** What a city has that changed nothing. */
  readonly standard: number
  readonly value: number
  readonly onChange: (value: number) => void
  readonly error?: string | undefined
}

/** Emptied while another number is typed, it keeps what was set. */
export function Whole({ bounds: [min, max], value, standard, hint, onChange, ...field }: WholeProps) {
  const t = useWords(words)
  const [isEmpty, setEmpty] = useState(false)
  return (
    <NumberStepper
      {...field}
      hint={[hint, t('standard', { value: String(standard) })].filter(Boolean).join(' ')}
      min={min}
      max={max}
      value={isEmpty ? null : value}
      onChange={(number) => {
        setEmpty(number === null)
        if (number !== null) onChange(number)
      }}
    />
  )
}
