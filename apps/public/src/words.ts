import { defineWords } from '@melati/ui/words'

export const words = defineWords({
  title: { id: 'Melati untuk TP PKK', en: 'Melati for TP PKK' },
  lead: {
    id: 'Kota mendata keluarga dan memajukan usaha warganya bersama PKK.',
    en: 'Cities know their families and grow family businesses with PKK.',
  },
  cities: { id: 'Kota yang memakai Melati', en: 'Cities that use Melati' },
  noCities: { id: 'Belum ada kota di pemasangan ini.', en: 'No city is on this installation yet.' },
  code: { id: 'Kode wilayah {code}', en: 'Region code {code}' },
  kota: { id: 'Kota', en: 'City' },
  kabupaten: { id: 'Kabupaten', en: 'Regency' },
  admin: { id: 'Masuk untuk pengurus', en: 'Sign in for boards' },
  cadre: { id: 'Aplikasi kader', en: 'Cadre app' },
  kecamatan: { id: 'Kecamatan', en: 'Kecamatan (districts)' },
  kelurahan: { id: 'Kelurahan dan desa', en: 'Kelurahan and desa (villages)' },
  regionCode: { id: 'Kode wilayah', en: 'Region code' },
  cityLead: {
    id: 'Pengurus dan kader mendata keluarga dan usahanya di {kecamatan} kecamatan dan {kelurahan} kelurahan dan desa.',
    en: 'Boards and cadres record families and their businesses in {kecamatan} kecamatan and {kelurahan} kelurahan and desa.',
  },
  area: { id: 'Wilayah', en: 'Area' },
  work: { id: 'Yang dikerjakan di sini', en: 'What is done here' },
  families: { id: 'Data keluarga', en: 'Families' },
  'families-lead': {
    id: 'Kader dasawisma mendata rumah tangga dari HP, juga tanpa sinyal.',
    en: 'Dasawisma cadres record households on their phones, without signal too.',
  },
  totals: { id: 'Rekap tanpa menyalin', en: 'Totals without copying' },
  'totals-lead': {
    id: 'Angka dasawisma langsung menjadi angka kelurahan, kecamatan, dan kota.',
    en: 'Figures of a dasawisma are at once those of its kelurahan, kecamatan and city.',
  },
  businesses: { id: 'Usaha keluarga', en: 'Family businesses' },
  'businesses-lead': {
    id: 'Kelompok UP2K mencatat penjualan, dan bukunya selalu seimbang.',
    en: 'UP2K groups record what they sell, and their books always balance.',
  },
  allCities: { id: 'Semua kota', en: 'All cities' },
  missing: { id: 'Halaman tidak ada', en: 'No such page' },
  missingLead: { id: 'Periksa alamatnya, atau mulai dari depan.', en: 'Check the address, or start from the front.' },
  privacy: {
    id: 'Halaman ini hanya memuat keterangan umum. Data warga tidak pernah ditampilkan di sini.',
    en: 'These pages hold general facts only. Data of residents is never shown here.',
  },
  source: {
    id: 'Wilayah dan kode dari idn-area-data 4.0.1 oleh fityannugroho, dengan lisensi ODbL 1.0.',
    en: 'Regions and codes from idn-area-data 4.0.1 by fityannugroho, under the ODbL 1.0.',
  },
})
