import type { Refusal } from '@melati/domain/refusal'
import { type ReactNode, useEffect, useRef } from 'react'
import { signAgainst } from './whole-number.ts'

export interface WholeOnlyProps {
  of: 'rupiah' | 'quantity'
  /** A comma or a minus was typed into the field; it is not taken. */
  onRefused: (because: Refusal) => void
  children: ReactNode
}

/** Around a field of digits: answers what the field itself would drop without a word. */
export function WholeOnly({ of, onRefused, children }: WholeOnlyProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const field = box.current
    const look = (event: InputEvent) => {
      const because = signAgainst(event.data ?? '', of)
      if (because === undefined) return
      event.preventDefault()
      onRefused(because)
    }
    field?.addEventListener('beforeinput', look)
    return () => field?.removeEventListener('beforeinput', look)
  }, [of, onRefused])
  return <div ref={box}>{children}</div>
}
