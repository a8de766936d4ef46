import { defineWords } from '@melati/ui/words'

export const words = defineWords({
  module: { id: 'Produk', en: 'Products' },
  'category-pangan': { id: 'Makanan', en: 'Food' },
  'category-minuman': { id: 'Minuman & air', en: 'Drinks & water' },
  'category-sandang': { id: 'Pakaian', en: 'Clothing' },
  'category-kriya': { id: 'Kerajinan', en: 'Handicraft' },
  'category-jasa': { id: 'Jasa', en: 'Services' },
  'stage-draf': { id: 'Draf', en: 'Draft' },
  'stage-tayang': { id: 'Tayang', en: 'Published' },
  'stage-ditarik': { id: 'Ditarik', en: 'Withdrawn' },
})
