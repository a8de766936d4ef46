import { ageOn, type Day } from '@melati/domain/day'
import { useWords } from '@melati/ui/language-provider.tsx'
import { useToday } from '../../cadre-area.ts'
import { words } from '../cadre-words.ts'

/** "42 tahun", as of the day it is in the city. */
export function useAge(): (birthDate: Day) => string {
  const t = useWords(words)
  const today = useToday()
  return (birthDate) => {
    const years = ageOn(birthDate, today)
    return years < 1 ? t('underOne') : t('age', { n: years })
  }
}
