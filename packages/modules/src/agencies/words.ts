import { defineWords } from '@melati/ui/words'

export const words = defineWords({
  agencies: { id: 'Dinas', en: 'Dinas (city agencies)' },
  'agencies-empty': { id: 'Belum ada dinas yang dicatat', en: 'No dinas is recorded yet' },
  'agencies-empty-lead': {
    id: 'Tambah dinas yang ikut memverifikasi sentra. Setelah itu petugasnya bisa diundang.',
    en: 'Add the dinas that takes part in verifying centres. Then its officers can be invited.',
  },
  name: { id: 'Nama dinas', en: 'Name of the dinas' },
  'short-name': { id: 'Nama singkat', en: 'Short name' },
  'short-name-hint': { id: 'Boleh kosong, misalnya Diskop UKM', en: 'May be left empty; Diskop UKM, for example' },
  since: { id: 'Mulai', en: 'From' },
  officers: { id: 'Petugas', en: 'Officers' },
  'officers-count': {
    id: '{count, plural, =0 {Belum ada} other {# petugas}}',
    en: '{count, plural, =0 {None yet} one {# officer} other {# officers}}',
  },
  status: { id: 'Keadaan', en: 'Status' },
  open: { id: 'Berjalan', en: 'Open' },
  'closed-since': { id: 'Ditutup {day}', en: 'Closed {day}' },
  'merged-into': { id: 'Digabung ke {name}', en: 'Merged into {name}' },
  formerly: { id: 'Sampai {day}: {name}', en: 'Until {day}: {name}' },
  add: { id: 'Tambah dinas', en: 'Add a dinas' },
  added: { id: '{name} ditambahkan.', en: '{name} is added.' },
  'add-since': { id: 'Berdiri sejak', en: 'Exists since' },
  rename: { id: 'Ganti nama', en: 'Rename' },
  'rename-note': {
    id: 'Nama lama tetap tercatat sampai hari itu.',
    en: 'The old name stays on record until that day.',
  },
  'rename-since': { id: 'Nama baru berlaku sejak', en: 'New name since' },
  renamed: { id: 'Nama dinas sekarang {name}.', en: 'The dinas is now called {name}.' },
  close: { id: 'Tutup atau gabungkan', en: 'Close or merge' },
  'close-ask': {
    id: '{name} ditutup. {count, plural, =0 {Tidak ada petugas yang kehilangan tugas.} other {# petugas langsung kehilangan tugasnya.}} Catatannya tetap ada.',
    en: '{name} is closed. {count, plural, =0 {No officer loses a role.} one {# officer loses the role at once.} other {# officers lose their roles at once.}} Its records stay.',
  },
  'closed-on': { id: 'Hari pertama tanpa dinas ini', en: 'First day without this dinas' },
  successor: { id: 'Digabung ke', en: 'Merged into' },
  'successor-none': { id: 'Tidak digabung', en: 'Not merged' },
  closed: { id: '{name} ditutup.', en: '{name} is closed.' },
  'actions-for': { id: 'Ubah {name}', en: 'Change {name}' },
})
