import { defineWords } from '@melati/ui/words'

export const words = defineWords({
  ending: { id: 'Masa jabatan segera berakhir', en: 'Terms that end soon' },
  endsOn: { id: '{title}, {unit} · sampai {day}', en: '{title}, {unit} · until {day}' },
  kecamatan: { id: 'Kecamatan dengan ketua', en: 'Kecamatan with a chair' },
  kelurahan: { id: 'Kelurahan dengan ketua', en: 'Kelurahan with a chair' },
  means: {
    id: 'TP PKK yang jabatan ketuanya terisi hari ini, menurut Pengurus & SK.',
    en: 'TP PKK whose chair is held today, by the list of boards.',
  },
  first: { id: 'Pengurus & SK kota', en: 'Board of the city and its SK' },
})
