import { defineWords } from '@melati/ui/words'

export const words = defineWords({
  open: { id: 'Cari', en: 'Search' },
  label: { id: 'Cari halaman, tindakan, wilayah, atau nama', en: 'Search pages, actions, areas or names' },
  recent: { id: 'Terakhir dibuka', en: 'Opened last' },
  pages: { id: 'Halaman', en: 'Pages' },
  actions: { id: 'Tindakan', en: 'Actions' },
  hint: {
    id: 'Panah untuk memilih, Enter untuk membuka, Esc untuk menutup',
    en: 'Arrows to choose, Enter to open, Esc to close',
  },
  partFailed: { id: 'Sebagian pencarian belum bisa dimuat.', en: 'A part of the search could not be loaded.' },
  account: { id: 'Perangkat yang masuk', en: 'Signed-in devices' },
  keys: { id: 'Tombol papan ketik', en: 'Keyboard keys' },
  keyPalette: { id: 'Cari apa saja', en: 'Search for anything' },
  keyHelp: { id: 'Daftar ini', en: 'This list' },
  single: { id: 'Pakai tombol satu huruf', en: 'Use single-character keys' },
  singleHint: {
    id: 'Matikan bila dikte suara menekannya tanpa sengaja. Ctrl+K tetap bisa.',
    en: 'Turn off if dictation presses them by accident. Ctrl+K goes on working.',
  },
})
