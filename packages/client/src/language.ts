import { createPreference } from './preference.ts'

export const language = createPreference('language', ['id', 'en'])
