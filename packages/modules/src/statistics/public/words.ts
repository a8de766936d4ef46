import { defineWords } from '@melati/ui/words'

export const words = defineWords({
  nav: { id: 'Statistik', en: 'Statistics' },
  title: { id: 'Statistik terbuka {city}', en: 'Open statistics of {city}' },
  lead: {
    id: 'Angka bulanan PKK {city} dari bulan yang sudah ditutup, sampai ke kelurahan. Bebas dipakai dengan menyebut sumbernya.',
    en: 'Monthly PKK figures of {city} from closed months, down to the kelurahan. Free to use if the source is named.',
  },
  month: { id: 'Bulan', en: 'Month' },
  place: { id: 'Wilayah', en: 'Area' },
  show: { id: 'Tampilkan', en: 'Show' },
  'total-in': { id: '{measure}: {total} di {place}', en: '{measure}: {total} in {place}' },
  'hidden-in': { id: '{measure} di {place}: tidak ditampilkan', en: '{measure} in {place}: not shown' },
  'by-kecamatan': { id: '{measure} per kecamatan, {month}', en: '{measure} by kecamatan, {month}' },
  'by-kelurahan': { id: '{measure} per kelurahan, {month}', en: '{measure} by kelurahan, {month}' },
  'by-level': { id: '{measure} menurut tingkat di {place}, {month}', en: '{measure} by level in {place}, {month}' },
  'of-which': {
    id: '{first}: {firstValue} · {second}: {secondValue}',
    en: '{first}: {firstValue} · {second}: {secondValue}',
  },
  hidden: { id: '<5 disembunyikan', en: '<5 hidden' },
  'hidden-sales': { id: 'disembunyikan', en: 'hidden' },
  'hidden-all': {
    id: 'Terlalu sedikit untuk dibagi per wilayah: <5 disembunyikan.',
    en: 'Too few to tell by area: <5 hidden.',
  },
  closed: {
    id: 'Bulan ditutup {closed}, diterbitkan {published}.',
    en: 'Month closed {closed}, published {published}.',
  },
  source: { id: 'Sumber: {source}', en: 'Source: {source}' },
  download: { id: 'Unduh data', en: 'Download the data' },
  csv: { id: 'CSV, {month}', en: 'CSV, {month}' },
  json: { id: 'JSON dengan keterangan, {month}', en: 'JSON with metadata, {month}' },
  corrections: { id: 'Ralat', en: 'Corrections' },
  'none-yet': {
    id: 'Data mulai tersedia setelah bulan pertama ditutup',
    en: 'Data begins when the first month has closed',
  },
  'none-yet-lead': {
    id: 'Statistik terbit dengan sendirinya begitu satu bulan selesai dan ditutup.',
    en: 'Statistics are published by themselves once a month is complete and closed.',
  },
  'see-all': { id: 'Lihat semua angka', en: 'See all figures' },
  'back-to-city': { id: 'Kembali ke seluruh kota', en: 'Back to the whole city' },
  numbers: { id: 'Angka {month}', en: 'Figures of {month}' },
  line: { id: '{n} rumah tangga terdata', en: '{n} households recorded' },
})
