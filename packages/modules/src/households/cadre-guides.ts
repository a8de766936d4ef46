import type { CadreGuide } from '../cadre-guide.ts'

/** How each page about households is used. */
export const guides = {
  list: {
    title: { id: 'Cara mencari rumah tangga', en: 'How to find a household' },
    steps: [
      { id: 'Ketik nama atau alamat di kotak cari.', en: 'Type a name or an address in the search box.' },
      { id: 'Ketuk satu baris untuk membuka rumahnya.', en: 'Tap a row to open that house.' },
      { id: 'Rumah belum ada? Ketuk Tambah rumah tangga.', en: 'Is a house missing? Tap Add a household.' },
    ],
  },
  register: {
    title: { id: 'Cara mendaftarkan rumah tangga', en: 'How to register a household' },
    steps: [
      { id: 'Isi satu halaman, lalu ketuk Lanjut.', en: 'Fill in one page, then tap Next.' },
      { id: 'NIK dan nomor KK boleh dikosongkan dulu.', en: 'NIK and KK number may stay empty for now.' },
      {
        id: 'Isian tersimpan sendiri. Ibu boleh berhenti kapan saja.',
        en: 'Answers keep themselves. You may stop at any time.',
      },
      { id: 'Periksa semua jawaban, lalu ketuk Simpan.', en: 'Check all answers, then tap Save.' },
    ],
  },
  house: {
    title: { id: 'Cara mengubah data rumah', en: 'How to change a household' },
    steps: [
      { id: 'Ketuk satu nama untuk mengubah data orang itu.', en: 'Tap a name to change something about that person.' },
      { id: 'Bayi lahir atau ada yang datang? Ketuk Tambah anggota.', en: 'A birth or a newcomer? Tap Add a member.' },
      {
        id: 'Rumahnya berubah? Ketuk Ubah di Keadaan rumah.',
        en: 'Has the house changed? Tap Change under The house.',
      },
      { id: 'Perubahan lain ada di bagian bawah halaman.', en: 'Other changes are at the bottom of the page.' },
    ],
  },
  person: {
    title: { id: 'Cara mengubah data orang', en: 'How to change a person' },
    steps: [
      { id: 'Pilih dulu apa yang berubah.', en: 'Choose first what has changed.' },
      {
        id: 'Isi tanggal kejadiannya, bukan tanggal mencatat.',
        en: 'Enter the day it happened, not the day you record it.',
      },
      { id: 'Ketuk Simpan. Data lama tetap tercatat.', en: 'Tap Save. The old data stays on record.' },
    ],
  },
} as const satisfies Record<string, CadreGuide>
