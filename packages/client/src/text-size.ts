import { createPreference } from './preference.ts'

export type TextSize = 'a' | 'a+' | 'a++'

/** The app writes it on `<html data-text-size>`. */
export const textSize = createPreference('text-size', ['a', 'a+', 'a++'])
