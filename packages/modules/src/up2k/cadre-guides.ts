import type { CadreGuide } from '../cadre-guide.ts'

/** How each page about UP2K groups is used. */
export const guides = {
  groups: {
    title: { id: 'Cara memakai halaman UP2K', en: 'How to use the UP2K page' },
    steps: [
      {
        id: 'Ketuk nama kelompok untuk melihat saldo dan anggotanya.',
        en: 'Tap a group to see its balance and members.',
      },
      { id: 'Ketuk Catat penjualan setiap ada barang terjual.', en: 'Tap Record a sale whenever something is sold.' },
      { id: 'Belum ada kelompok? Ketuk Mulai kelompok.', en: 'No group yet? Tap Start a group.' },
    ],
  },
  start: {
    title: { id: 'Cara memulai kelompok', en: 'How to start a group' },
    steps: [
      { id: 'Isi satu halaman, lalu ketuk Lanjut.', en: 'Fill in one page, then tap Next.' },
      { id: 'Anggota dipilih dari warga yang sudah terdaftar.', en: 'Members are chosen from registered residents.' },
      { id: 'Periksa semua jawaban, lalu simpan di HP.', en: 'Check all answers, then save on the phone.' },
    ],
  },
  sell: {
    title: { id: 'Cara mencatat penjualan', en: 'How to record a sale' },
    steps: [
      {
        id: 'Isi nama barang, jumlah, dan harga satu barang.',
        en: 'Enter the product, how many, and the price of one.',
      },
      { id: 'Totalnya dihitung sendiri dan masuk ke kas.', en: 'The total is worked out and goes to the cash book.' },
      {
        id: 'Salah catat? Buka penjualannya, lalu batalkan.',
        en: 'Recorded wrongly? Open the sale, then take it back.',
      },
    ],
  },
  member: {
    title: { id: 'Cara mengatur anggota', en: 'How to manage members' },
    steps: [
      { id: 'Tambah anggota dari warga yang sudah terdaftar.', en: 'Add members from registered residents.' },
      {
        id: 'Anggota keluar? Ketuk namanya, lalu isi tanggalnya.',
        en: 'Is a member leaving? Tap the name, then enter the day.',
      },
    ],
  },
} as const satisfies Record<string, CadreGuide>
