import { defineWords } from '@melati/ui/words'

export const words = defineWords({
  waiting: { id: 'Sentra yang menunggu keputusan', en: 'Centres waiting for a decision' },
  waits: { id: '{kelurahan} · sejak {day}', en: '{kelurahan} · since {day}' },
  active: { id: 'Kelurahan dengan sentra aktif', en: 'Kelurahan with an active centre' },
  activeMeans: {
    id: 'Kelurahan yang sentra Sakasanwira-nya buka hari ini, termasuk yang dalam pembinaan khusus.',
    en: 'Kelurahan whose Sakasanwira centre is open today, one under guidance included.',
  },
})
