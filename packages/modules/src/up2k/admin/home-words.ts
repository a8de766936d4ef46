import { defineWords } from '@melati/ui/words'

export const words = defineWords({
  kelurahan: { id: 'Kelurahan dengan kelompok UP2K', en: 'Kelurahan with a UP2K group' },
  means: { id: 'Ada kelompok UP2K yang masih berjalan di sana.', en: 'A UP2K group goes on there.' },
})
