import { defineWords } from '@melati/ui/words'

/** What is measured and what it means: on the page, in the files, and for whoever reads them by machine. */
export const words = defineWords({
  title: { id: 'Statistik terbuka', en: 'Open statistics' },
  households: { id: 'Rumah tangga', en: 'Households' },
  families: { id: 'Keluarga (KK)', en: 'Families' },
  persons: { id: 'Jiwa', en: 'Persons' },
  'persons-male': { id: 'Laki-laki', en: 'Males' },
  'persons-female': { id: 'Perempuan', en: 'Females' },
  groups: { id: 'Kelompok UP2K', en: 'UP2K groups' },
  'groups-pemula': { id: 'Kelompok UP2K pemula', en: 'UP2K groups, pemula level' },
  'groups-madya': { id: 'Kelompok UP2K madya', en: 'UP2K groups, madya level' },
  'groups-utama': { id: 'Kelompok UP2K utama', en: 'UP2K groups, utama level' },
  'groups-mandiri': { id: 'Kelompok UP2K mandiri', en: 'UP2K groups, mandiri level' },
  'groups-koperasi': { id: 'Kelompok UP2K koperasi', en: 'UP2K groups, koperasi level' },
  members: { id: 'Anggota UP2K', en: 'UP2K members' },
  'sales-rupiah': { id: 'Penjualan UP2K (rupiah)', en: 'UP2K sales (rupiah)' },

  'of-households': {
    id: 'Rumah tangga yang didata kader, dengan sedikitnya satu warga pada hari terakhir bulan itu.',
    en: 'Households recorded by cadres with at least one resident on the last day of the month.',
  },
  'of-families': {
    id: 'Keluarga (KK) di dalam rumah tangga itu, dengan sedikitnya satu warga pada hari terakhir bulan itu.',
    en: 'Families in those households with at least one resident on the last day of the month.',
  },
  'of-persons': {
    id: 'Warga yang hidup dan tercatat dalam rumah tangga itu pada akhir hari terakhir bulan itu.',
    en: 'Residents alive and recorded in those households at the end of the last day of the month.',
  },
  'of-groups': {
    id: 'Kelompok UP2K yang berdiri pada hari terakhir bulan itu, menurut tingkatnya.',
    en: 'UP2K groups that stood on the last day of the month, by their level.',
  },
  'of-members': {
    id: 'Keanggotaan kelompok UP2K pada hari terakhir bulan itu. Warga dalam dua kelompok dihitung dua kali.',
    en: 'Memberships of UP2K groups on the last day of the month. A person in two groups counts twice.',
  },
  'of-sales': {
    id: 'Jumlah rupiah penjualan kelompok UP2K dalam bulan itu, tanpa yang dibatalkan.',
    en: 'Rupiah that UP2K groups sold in the month, without what was taken back.',
  },
  suppression: {
    id: 'Angka 1–4 tidak ditampilkan, begitu pula penjualan dari kurang dari tiga kelompok, dan angka lain yang dapat membukanya.',
    en: 'Numbers from 1 to 4 are left out, and so are sales of fewer than three groups and other numbers that would reveal them.',
  },
})
