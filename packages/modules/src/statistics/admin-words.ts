import { defineWords } from '@melati/ui/words'

export const words = defineWords({
  lead: {
    id: 'Angka bulan yang sudah ditutup, untuk siapa saja. Tanpa nama dan tanpa angka kecil.',
    en: 'Numbers of closed months, for everyone. No names and no small numbers.',
  },
  nextTitle: { id: '{month} terbit pada {day}', en: '{month} is published on {day}' },
  nextText: {
    id: 'Sampai hari itu data bulan ini masih dapat diperbaiki. Sesudah terbit, angkanya tidak berubah lagi.',
    en: 'Until that day the data of this month can be corrected. Once published, its numbers stay.',
  },
  late: {
    id: '{n, plural, other {# bulan sudah ditutup dan sedang disiapkan}}',
    en: '{n, plural, one {# month has closed and is being prepared} other {# months have closed and are being prepared}}',
  },
  'preview-next': { id: 'Yang akan terbit berikutnya', en: 'What will be published next' },
  preview: { id: 'Yang akan terbit untuk {month}', en: 'What will be published for {month}' },
  counting: { id: 'Angkanya sedang dihitung', en: 'The numbers are being counted' },
  countingHelp: { id: 'Coba lagi sebentar lagi.', en: 'Try again in a moment.' },
  measure: { id: 'Angka', en: 'Number' },
  shown: { id: 'Ditampilkan', en: 'Shown' },
  small: { id: 'Terlalu kecil', en: 'Too small' },
  held: { id: 'Ditahan dari bulan lalu', en: 'Held since last month' },
  complement: { id: 'Pelindung', en: 'Protecting' },
  why: { id: 'Mengapa ada angka yang tidak ditampilkan', en: 'Why some numbers are left out' },
  whySmall: {
    id: 'Angka 1 sampai 4, dan penjualan dari kurang dari tiga kelompok, dapat menunjuk orang tertentu.',
    en: 'Numbers from 1 to 4, and sales of fewer than three groups, may point at somebody.',
  },
  whyComplement: {
    id: 'Pelindung ikut tidak ditampilkan, agar angka kecil tidak dapat dihitung dari jumlahnya.',
    en: 'Protecting numbers are left out too, so that no small one can be computed from a sum.',
  },
  whyHeld: {
    id: 'Angka yang pernah terlalu kecil baru ditampilkan lagi mulai dari 10.',
    en: 'A number that was too small is shown again from 10 on.',
  },
  published: { id: 'Sudah terbit', en: 'Published' },
  none: { id: 'Belum ada bulan yang terbit', en: 'No month is published yet' },
  month: { id: 'Bulan', en: 'Month' },
  on: { id: 'Terbit', en: 'Published on' },
  corrections: { id: 'Catatan koreksi', en: 'Correction notices' },
  files: { id: 'Berkas', en: 'Files' },
  note: { id: 'Catat koreksi', en: 'Note a correction' },
  noteAsk: {
    id: 'Angka {month} tetap seperti saat terbit. Catatan ini tampil di sampingnya untuk semua orang.',
    en: 'The numbers of {month} stay as published. This notice is shown beside them to everyone.',
  },
  notice: { id: 'Apa yang perlu diketahui pembaca', en: 'What readers should know' },
  noticeHint: { id: 'Jangan menulis nama warga.', en: 'Do not write names of residents.' },
  noted: { id: 'Catatan koreksi sudah tampil.', en: 'The correction notice is shown.' },
  off: {
    id: 'Pengurus kota dapat mematikan statistik terbuka di pengaturan kota.',
    en: 'The city board can switch open statistics off in the city settings.',
  },
})
