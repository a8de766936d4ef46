import type { HoursSpan, Weekday } from '@melati/domain/sakasanwira/hours'
import type { Language } from '@melati/ui/language'
import { createTranslator, defineWords } from '@melati/ui/words'

export const words = defineWords({
  senin: { id: 'Senin', en: 'Monday' },
  selasa: { id: 'Selasa', en: 'Tuesday' },
  rabu: { id: 'Rabu', en: 'Wednesday' },
  kamis: { id: 'Kamis', en: 'Thursday' },
  jumat: { id: 'Jumat', en: 'Friday' },
  sabtu: { id: 'Sabtu', en: 'Saturday' },
  minggu: { id: 'Minggu', en: 'Sunday' },
  closed: { id: 'Tutup', en: 'Closed' },
})

/** 'Senin–Jumat' and '08.00–17.00'. */
export function sayHours({ days, hours }: HoursSpan, language: Language): { days: string; hours: string } {
  const t = createTranslator(words, language)
  const [first, last] = [days[0], days.at(-1)]
  const name = (day: Weekday | undefined) => (day === undefined ? '' : t(day))
  return {
    days: first === last ? name(first) : `${name(first)}–${name(last)}`,
    hours: hours === null ? t('closed') : [hours.opens, hours.closes].map((one) => one.replace(':', '.')).join('–'),
  }
}
