import { defineWords } from '@melati/ui/words'

export const words = defineWords({
  title: { id: 'Integrasi', en: 'Integrations' },
})
