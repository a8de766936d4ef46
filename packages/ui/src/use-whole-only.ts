import { type RefObject, useEffect, useState } from 'react'
import { controlWords } from './control-words.ts'
import { useWords } from './language-provider.tsx'
import { type NotWhole, signAgainst } from './whole-number.ts'

export interface WholeOnly {
  /** Until something else is typed. */
  readonly said: string | undefined
  readonly forget: () => void
}

/** Keeps a comma, a dot or a minus out of a field of digits, and says so. */
export function useWholeOnly(input: RefObject<HTMLInputElement | null>, whole: 'rupiah' | 'number'): WholeOnly {
  const t = useWords(controlWords)
  const [because, setBecause] = useState<NotWhole>()
  useEffect(() => {
    const field = input.current
    // React's own onBeforeInput is made of other events and does not tell what is pasted.
    const look = (event: InputEvent) => {
      const against = signAgainst(event.data ?? '', whole)
      setBecause(against)
      if (against !== undefined) event.preventDefault()
    }
    field?.addEventListener('beforeinput', look)
    return () => field?.removeEventListener('beforeinput', look)
  }, [input, whole])
  return { said: because && t(because), forget: () => setBecause(undefined) }
}
