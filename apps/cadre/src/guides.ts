import type { CadreGuide } from '@melati/modules/cadre-guide'

/** How the app's own pages are used. */
export const guides = {
  home: {
    title: { id: 'Cara memakai Beranda', en: 'How to use Home' },
    steps: [
      { id: 'Tombol biru menunjukkan tugas berikutnya.', en: 'The blue button shows what to do next.' },
      { id: 'Kotak di bawahnya membuka halaman lain.', en: 'The boxes below open the other pages.' },
      { id: 'Kanan atas: sudah terkirim atau belum.', en: 'Top right: whether everything was sent.' },
    ],
  },
  outbox: {
    title: { id: 'Cara membaca Kotak kirim', en: 'How to read the outbox' },
    steps: [
      {
        id: 'Tersimpan di HP: aman, dikirim kalau ada sinyal.',
        en: 'Saved on this phone: safe, sent when there is a signal.',
      },
      { id: 'Terkirim: sudah diterima kelurahan.', en: 'Sent: the kelurahan has it.' },
      {
        id: 'Perlu diperbaiki: ketuk Perbaiki, lalu simpan lagi.',
        en: 'Needs fixing: tap Correct it, then save again.',
      },
    ],
  },
  more: {
    title: { id: 'Cara mengatur HP ini', en: 'How to set up this phone' },
    steps: [
      { id: 'Huruf terlalu kecil? Pilih A+ atau A++.', en: 'Is the text too small? Choose A+ or A++.' },
      { id: 'HP dipakai bersama? Ketuk Kunci sekarang.', en: 'Is the phone shared? Tap Lock now.' },
      {
        id: 'Sebelum keluar, tunggu semua catatan terkirim.',
        en: 'Before signing out, wait until everything is sent.',
      },
    ],
  },
} as const satisfies Record<string, CadreGuide>
