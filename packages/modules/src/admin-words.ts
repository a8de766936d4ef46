import { defineWords } from '@melati/ui/words'

/** Words every module's admin screens share. */
export const adminWords = defineWords({
  offline: {
    id: 'Tidak ada sambungan ke Melati. Isian Anda masih ada; coba lagi.',
    en: 'There is no connection to Melati. What you filled in is still here; try again.',
  },
  'offline-load': {
    id: 'Tidak ada sambungan ke Melati. Coba lagi sebentar.',
    en: 'There is no connection to Melati. Try again in a moment.',
  },
  // A phone sends again by itself, a browser does not.
  busy: { id: 'Melati sedang sibuk. Coba lagi sebentar.', en: 'Melati is busy. Try again in a moment.' },
  'load-failed': { id: 'Data ini belum bisa dimuat', en: 'This could not be loaded' },
  'reads-now': { id: 'Isinya sekarang:', en: 'It now reads:' },
  'not-saved': { id: 'Belum tersimpan', en: 'Not saved yet' },
  'next-page': { id: 'Muat berikutnya', en: 'Load more' },
  'copy-link': { id: 'Salin tautan', en: 'Copy the link' },
  copied: { id: 'Tautan disalin.', en: 'The link is copied.' },
  female: { id: 'Perempuan', en: 'Female' },
  male: { id: 'Laki-laki', en: 'Male' },
  none: { id: '–', en: '–' },
  today: { id: 'Hari ini', en: 'Today' },
  'fill-in': { id: 'Wajib diisi.', en: 'Please fill this in.' },
  'date-wrong': { id: 'Tulis tanggal lengkap, misalnya 14 6 2026.', en: 'Write a whole date, such as 14 6 2026.' },
  'appoint-cadre': { id: 'Angkat kader', en: 'Appoint a cadre' },
  'not-here-lead': {
    id: 'Mungkin sudah ditutup, atau tautannya terpotong. Datanya sendiri aman.',
    en: 'It may have been closed, or the link is cut off. The data itself is safe.',
  },
  'not-here': { id: 'Yang dicari tidak ada', en: 'There is nothing here' },
  'unit-search': { id: 'Ketik nama wilayah', en: 'Type the name of an area' },
})
