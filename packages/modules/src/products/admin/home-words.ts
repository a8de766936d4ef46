import { defineWords } from '@melati/ui/words'

export const words = defineWords({
  drafts: { id: 'Produk yang masih draf', en: 'Products still in draft' },
  draft: { id: '{maker}, {kelurahan} · draf sejak {day}', en: '{maker}, {kelurahan} · a draft since {day}' },
})
