import { createPreference } from './preference.ts'

/** The app writes it on `<html data-text-size>`. */
export const textSize = createPreference('text-size', ['a', 'a+', 'a++'])
