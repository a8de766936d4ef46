import { defineWords } from '@melati/ui/words'

/** What every form of the cadre app says around saving. */
export const cadreWords = defineWords({
  locked: {
    id: 'HP terkunci. Masukkan PIN, lalu simpan lagi.',
    en: 'The phone is locked. Enter the PIN, then save again.',
  },
  'already-recorded': {
    id: 'Catatan ini sudah tersimpan dengan isi lain.',
    en: 'This was saved before with other content.',
  },
  'too-large': { id: 'Isian terlalu banyak untuk satu catatan.', en: 'This is too much for one record.' },
  'storage-full': {
    id: 'Memori HP penuh. Hapus foto atau video, lalu simpan lagi.',
    en: 'The phone is full. Delete photos or videos, then save again.',
  },
  'storage-broken': {
    id: 'HP belum bisa menyimpan. Isian tetap ada. Coba lagi.',
    en: 'The phone cannot save yet. Your answers are still here. Try again.',
  },
  notYetLoaded: {
    id: 'Data wilayah belum lengkap. Coba lagi sebentar.',
    en: 'Your area is still loading. Try again soon.',
  },
  held: { id: 'Menunggu catatan lain', en: 'Waiting for another record' },
  kept: { id: 'Diperiksa koordinator', en: 'With the coordinator' },
  draftFailed: { id: 'Isian belum tersimpan.', en: 'Your answers are not kept yet.' },
  fix: { id: 'Perbaiki', en: 'Correct it' },
  saveAnyway: { id: 'Simpan juga', en: 'Save anyway' },
  checkAgain: { id: 'Periksa lagi', en: 'Check again' },
  today: { id: 'Hari ini', en: 'Today' },
  otherDay: { id: 'Tanggal lain', en: 'Another day' },
  whichDay: { id: 'Tanggal berapa?', en: 'Which day?' },
  dayHint: { id: 'Contoh: 17 8 2026', en: 'For example: 17 8 2026' },
  warningTitle: { id: 'Simpan juga?', en: 'Save anyway?' },
})
