import { defineWords } from '@melati/ui/words'

export const words = defineWords({
  areas: { id: 'Wilayah', en: 'Areas' },
  search: { id: 'Cari wilayah', en: 'Search areas' },
  name: { id: 'Nama', en: 'Name' },
  names: { id: 'Nama, satu per baris', en: 'Names, one per line' },
  'names-preview': {
    id: '{count, plural, other {# unit akan dibuat}}',
    en: '{count, plural, one {# unit will be added} other {# units will be added}}',
  },
  code: { id: 'Kode wilayah', en: 'Region code' },
  since: { id: 'Berdiri sejak', en: 'Exists since' },
  'closed-on': { id: 'Ditutup pada', en: 'Closed on' },
  parent: { id: 'Berada di', en: 'Stands in' },
  added: {
    id: '{count, plural, other {# unit ditambahkan.}}',
    en: '{count, plural, one {# unit added.} other {# units added.}}',
  },
  rename: { id: 'Ganti nama', en: 'Rename' },
  'rename-note': { id: 'Nama lama tetap bisa dicari.', en: 'The former name can still be searched for.' },
  renamed: { id: 'Nama diganti menjadi {name}.', en: 'Renamed to {name}.' },
  move: { id: 'Pindahkan', en: 'Move' },
  'move-to': { id: 'Pindah ke', en: 'Move to' },
  'move-since': { id: 'Mulai tanggal', en: 'From' },
  'move-note': {
    id: 'Angka bulan sebelumnya tetap di tempat lama. Semua isi unit ikut pindah.',
    en: 'Figures of earlier months stay where they were. Everything in the unit moves along.',
  },
  moved: { id: '{unit} sekarang berada di {parent}.', en: '{unit} now stands in {parent}.' },
  close: { id: 'Tutup unit', en: 'Close the unit' },
  'close-ask': {
    id: 'Tutup {unit} mulai {day}? Unit ini tidak muncul lagi sesudahnya; catatan lamanya tetap ada.',
    en: 'Close {unit} from {day}? It is not shown after that; its earlier records stay.',
  },
  closed: { id: '{unit} sudah ditutup.', en: '{unit} is closed.' },
  history: { id: 'Riwayat tempat', en: 'Where it stood' },
})
