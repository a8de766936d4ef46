/** Every warning there is, in the words people read. Short and plain: a cadre reads them outdoors. */
export const warnings = {
  'dasawisma-over-limit': {
    id: 'Dasawisma ini sudah melebihi batas rumah. Sebaiknya dibagi.',
    en: 'This dasawisma has too many houses. Consider splitting it.',
  },
  'nik-unknown-region': {
    id: 'Kode wilayah pada NIK tidak dikenal. Periksa sekali lagi.',
    en: 'The region in this NIK is unknown. Please check again.',
  },
  'nik-region-recoded': {
    id: 'NIK memakai kode wilayah lama. Ini bisa saja benar.',
    en: 'This NIK uses an old region code. It may be right.',
  },
  'nik-dummy': {
    id: 'NIK ini tampak seperti angka contoh. Periksa sekali lagi.',
    en: 'This NIK looks like a sample number. Please check again.',
  },
  'nik-birth-date-differs': {
    id: 'Tanggal lahir berbeda dengan NIK. Periksa sekali lagi.',
    en: 'The birth date differs from the NIK. Please check again.',
  },
  'nik-twice': {
    id: 'NIK ini sudah dipakai orang lain. Periksa sekali lagi.',
    en: 'Someone else already has this NIK. Please check again.',
  },
  'kk-unknown-region': {
    id: 'Kode wilayah pada nomor KK tidak dikenal. Periksa sekali lagi.',
    en: 'The region in this KK number is unknown. Please check.',
  },
  'kk-region-recoded': {
    id: 'Nomor KK memakai kode wilayah lama. Ini bisa saja benar.',
    en: 'This KK number uses an old region code. It may be right.',
  },
  'kk-dummy': {
    id: 'Nomor KK ini tampak seperti angka contoh. Periksa sekali lagi.',
    en: 'This KK number looks like a sample. Please check again.',
  },
  'kk-twice': {
    id: 'Nomor KK ini sudah dipakai keluarga lain. Periksa sekali lagi.',
    en: 'Another family already has this KK number. Please check again.',
  },
  'household-without-head': {
    id: 'Rumah tangga ini belum punya kepala. Pilih penggantinya.',
    en: 'This household has no head now. Choose a new one.',
  },
  'household-now-empty': {
    id: 'Tidak ada lagi anggota di rumah tangga ini.',
    en: 'No one is left in this household.',
  },
  'group-below-minimum': {
    id: 'Anggota kelompok ini sekarang kurang dari batas.',
    en: 'This group now has fewer members than it should.',
  },
  'centre-below-minimum': {
    id: 'Unit usaha sentra ini sekarang kurang dari batas.',
    en: 'This centre now has fewer units than it should.',
  },
  'nib-unknown-format': {
    id: 'NIB biasanya 13 angka. Periksa sekali lagi.',
    en: 'An NIB usually has 13 digits. Please check again.',
  },
} as const satisfies Record<string, { id: string; en: string }>
