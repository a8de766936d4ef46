import { defineWords } from '@melati/ui/words'

export const words = defineWords({
  board: { id: 'Pengurus', en: 'Board' },
  areas: { id: 'Wilayah', en: 'Areas' },
  name: { id: 'Nama', en: 'Name' },
  code: { id: 'Kode', en: 'Code' },
  codeIs: { id: 'Kode wilayah {code}', en: 'Region code {code}' },
  none: { id: 'Belum ada wilayah di bawahnya', en: 'No areas below it yet' },
  noneLead: {
    id: 'Tambahkan beberapa sekaligus dengan formulir di bawah.',
    en: 'Add several at once with the form below.',
  },
  add: { id: 'Tambah {kind}', en: 'Add {kind}' },
  names: { id: 'Nama, bisa beberapa', en: 'Names, several at once' },
  namesHint: { id: 'Contoh: RW 01..12 atau Melati 1..8', en: 'For example: RW 01..12 or Melati 1..8' },
  since: { id: 'Berlaku sejak', en: 'Since' },
  firstStep: { id: 'Wilayah', en: 'Areas' },
  save: { id: 'Simpan', en: 'Save' },
})
