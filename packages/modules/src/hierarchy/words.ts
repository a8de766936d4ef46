import { defineWords } from '@melati/ui/words'

export const words = defineWords({
  areas: { id: 'Wilayah', en: 'Areas' },
  'areas-empty': { id: 'Belum ada wilayah di bawah {unit}.', en: 'Nothing stands under {unit} yet.' },
  'areas-none-found': { id: 'Tidak ada wilayah bernama “{query}”.', en: 'No area is called “{query}”.' },
  search: { id: 'Cari wilayah', en: 'Search areas' },
  'search-hint': { id: 'Nama, nama lama, atau kode', en: 'Name, former name or code' },
  'below-count': {
    id: '{count, plural, =0 {Kosong} other {# unit}}',
    en: '{count, plural, =0 {Empty} one {# unit} other {# units}}',
  },
  'dasawisma-count': {
    id: '{count, plural, =0 {Tanpa dasawisma} other {# dasawisma}}',
    en: '{count, plural, =0 {No dasawisma} other {# dasawisma}}',
  },
  name: { id: 'Nama', en: 'Name' },
  names: { id: 'Nama, satu per baris', en: 'Names, one per line' },
  'names-hint': {
    id: 'Untuk banyak sekaligus, tulis RW 01..12 atau Melati 1..8.',
    en: 'For many at once, write RW 01..12 or Melati 1..8.',
  },
  'names-preview': {
    id: '{count, plural, other {# unit akan dibuat}}',
    en: '{count, plural, one {# unit will be added} other {# units will be added}}',
  },
  code: { id: 'Kode wilayah', en: 'Region code' },
  aliases: { id: 'Nama lama', en: 'Former names' },
  since: { id: 'Berdiri sejak', en: 'Exists since' },
  'since-always': { id: 'Sejak awal', en: 'From the beginning' },
  'closed-on': { id: 'Ditutup pada', en: 'Closed on' },
  parent: { id: 'Berada di', en: 'Stands in' },
  'add-under': { id: 'Tambah {kind} di {unit}', en: 'Add {kind} in {unit}' },
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
  successors: { id: 'Diganti oleh', en: 'Replaced by' },
  predecessors: { id: 'Berasal dari', en: 'Came from' },
  closed: { id: '{unit} sudah ditutup.', en: '{unit} is closed.' },
  history: { id: 'Riwayat tempat', en: 'Where it stood' },
  'history-until-now': { id: 'sampai sekarang', en: 'until now' },
})
