import { defineWords } from '@melati/ui/words'

export const words = defineWords({
  title: { id: 'Melati untuk TP PKK', en: 'Melati for TP PKK' },
  lead: {
    id: 'Kota mendata keluarga dan memajukan usaha warganya bersama PKK.',
    en: 'Cities know their families and grow family businesses with PKK.',
  },
  findCity: { id: 'Cari kota atau kabupaten', en: 'Search a city or regency' },
  findProduct: { id: 'Cari keripik, batik, air minum', en: 'Search chips, batik, water' },
  citiesFound: { id: 'Kota yang cocok dengan “{asked}”', en: 'Cities that match “{asked}”' },
  noCityFound: { id: 'Kota itu belum memakai Melati', en: 'That city does not use Melati yet' },
  noCityFoundLead: {
    id: 'Periksa ejaannya, atau pilih dari semua kota.',
    en: 'Check the spelling, or choose from all cities.',
  },
  cityMenu: { id: 'Bagian {city}', en: 'Parts of {city}' },
  otherCity: { id: 'Ganti kota', en: 'Change city' },
  forBoards: { id: 'Untuk pengurus dan kader', en: 'For boards and cadres' },
  about: { id: 'Tentang, privasi, aksesibilitas', en: 'About, privacy, accessibility' },
  aboutLead: {
    id: 'Apa itu Melati, data apa yang dibuka, dan siapa yang melindunginya.',
    en: 'What Melati is, which data is open, and who protects it.',
  },
  aboutMelati: { id: 'Apa itu Melati', en: 'What Melati is' },
  'aboutMelati-1': {
    id: 'Melati membantu TP PKK kota dan kabupaten mendata keluarga, merekap kegiatan, dan memajukan usaha warga.',
    en: 'Melati helps the TP PKK of cities and regencies to know families, sum up their work, and grow family businesses.',
  },
  'aboutMelati-2': {
    id: 'Halaman ini untuk semua orang: produk warga, sentra kewirausahaan, dan statistik bulanan. Tidak perlu masuk, tidak ada iklan.',
    en: 'These pages are for everyone: products, business centres and monthly statistics. No sign-in, no advertising.',
  },
  aboutData: { id: 'Data yang dibuka', en: 'Open data' },
  'aboutData-1': {
    id: 'Produk dan sentra tampil setelah pengurus menayangkannya, dan hilang begitu ditarik. Nama pembuat adalah nama yang mereka pilih untuk umum.',
    en: 'Products and centres appear once a board publishes them, and are gone once withdrawn. Makers appear by the name they chose for the public.',
  },
  'aboutData-2': {
    id: 'Statistik berasal dari bulan yang sudah ditutup. Angka 1 sampai 4 disembunyikan, juga angka lain yang dapat membukanya.',
    en: 'Statistics come from closed months. Numbers from 1 to 4 are hidden, and so are others that would reveal them.',
  },
  privacyTitle: { id: 'Privasi', en: 'Privacy' },
  'privacy-1': {
    id: 'Halaman ini tidak memasang kuki, tidak melacak pengunjung, dan tidak memuat apa pun dari situs lain.',
    en: 'These pages set no cookies, track nobody, and load nothing from other sites.',
  },
  'privacy-2': {
    id: 'Nama, NIK, alamat, dan kesehatan warga tidak pernah ada di halaman ini.',
    en: 'Names, identity numbers, addresses and health of residents are never on these pages.',
  },
  'privacy-3': {
    id: 'Tombol WhatsApp membuka aplikasi di HP Anda. Pesan dikirim oleh Anda sendiri, bukan oleh Melati.',
    en: 'The WhatsApp button opens the app on your phone. You send the message yourself, not Melati.',
  },
  officer: { id: 'Pejabat pelindungan data', en: 'Data protection officer' },
  'officer-1': {
    id: 'Tiap kota bertanggung jawab atas data warganya menurut UU 27/2022.',
    en: 'Each city answers for the data of its people under Law 27/2022.',
  },
  'officer-2': {
    id: 'Kota yang belum mengumumkan pejabat pelindungan data menjawab lewat sekretariat TP PKK kota itu. Di sana warga dapat melihat, memperbaiki, atau menghapus datanya.',
    en: 'A city that has not announced its data protection officer answers through the secretariat of its TP PKK. There, residents can see, correct or delete their data.',
  },
  accessibility: { id: 'Aksesibilitas', en: 'Accessibility' },
  'accessibility-1': {
    id: 'Halaman ini dibuat menurut WCAG 2.2 tingkat AA: dapat dipakai dengan papan ketik, pembaca layar, huruf 200%, dan tanpa skrip.',
    en: 'These pages follow WCAG 2.2 level AA: they work by keyboard, with screen readers, at 200% text, and without scripts.',
  },
  'accessibility-2': {
    id: 'Ada yang sulit dipakai? Sampaikan kepada sekretariat TP PKK kota Anda.',
    en: 'Is something hard to use? Tell the secretariat of the TP PKK of your city.',
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
  missingLead: { id: 'Periksa alamatnya, atau lanjut dari sini.', en: 'Check the address, or go on from here.' },
  privacy: {
    id: 'Halaman ini hanya memuat keterangan umum. Data warga tidak pernah ditampilkan di sini.',
    en: 'These pages hold general facts only. Data of residents is never shown here.',
  },
  source: {
    id: 'Wilayah dan kode dari idn-area-data 4.0.1 oleh fityannugroho, dengan lisensi ODbL 1.0.',
    en: 'Regions and codes from idn-area-data 4.0.1 by fityannugroho, under the ODbL 1.0.',
  },
})
