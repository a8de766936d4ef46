import { defineWords } from '@melati/ui/words'

export const words = defineWords({
  alerts: { id: 'Perlu segera dilihat', en: 'Please look at these soon' },
  detail: { id: '{what} · {unit} · {day}', en: '{what} · {unit} · {day}' },
  'alert-otherPhone': { id: 'Mengirim atas nama HP lain', en: 'Sent as another phone' },
  'alert-overDay': { id: 'Kiriman HP melebihi batas sehari', en: 'A phone sent more than a day allows' },
  'alert-recordsLost': {
    id: 'Catatan hilang dari HP sebelum terkirim',
    en: 'Records lost from a phone before they were sent',
  },
  'alert-nearLimit': { id: 'Hampir mencapai batas baca data warga', en: 'Near the day’s limit of reading residents' },
  'alert-overLimit': { id: 'Mencapai batas baca data warga', en: 'At the day’s limit of reading residents' },
})
