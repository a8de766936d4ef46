import { defineWords } from '@melati/ui/words'

export const words = defineWords({
  title: { id: 'Catatan aktivitas', en: 'Activity log' },
  when: { id: 'Waktu', en: 'When' },
  who: { id: 'Siapa', en: 'Who' },
  what: { id: 'Apa', en: 'What' },
  where: { id: 'Wilayah', en: 'Area' },
  phone: { id: 'dari HP', en: 'by phone' },
  system: { id: 'Melati', en: 'Melati' },
  none: { id: 'Belum ada catatan', en: 'Nothing is recorded yet' },
  chain: { id: 'Keutuhan catatan', en: 'Integrity of the log' },
  whole: { id: 'Utuh', en: 'Whole' },
  broken: { id: 'Ada yang berubah', en: 'Something was changed' },
  unchecked: { id: 'Belum diperiksa', en: 'Not checked yet' },
  linked: { id: '{n} catatan tersambung', en: '{n} records chained' },
  waiting: { id: '{n} menunggu disambung', en: '{n} waiting to be chained' },
})
