import { defineWords } from '@melati/ui/words'

export const words = defineWords({
  module: { id: 'Sakasanwira', en: 'Sakasanwira' },
})
