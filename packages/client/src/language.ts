import { createPreference } from './preference.ts'

export type Language = 'id' | 'en'

export const language = createPreference('language', ['id', 'en'])
