import { NumberStepper } from '@melati/ui/number-stepper.tsx'
import { useState } from 'react'

export interface WholeProps {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly unit: string
  readonly bounds: readonly [number, number]
  readonly value: number
  readonly onChange: (value: number) => void
  readonly error?: string | undefined
}

/** Emptied while another number is typed, it keeps what was set. */
export function Whole({ bounds: [min, max], value, onChange, ...field }: WholeProps) {
  const [isEmpty, setEmpty] = useState(false)
  return (
    <NumberStepper
      {...field}
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
