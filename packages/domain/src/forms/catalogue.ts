import { bookForms } from './books.ts'
import { familySheets } from './family-sheets.ts'
import type { Edition, Form, FormLevel, Heading } from './form.ts'
import { generalDataForms } from './general-data.ts'
import { institutionForms } from './institutions.ts'
import { maternalForms } from './maternal.ts'
import { pokja1 } from './pokja-1.ts'
import { pokja2 } from './pokja-2.ts'
import { pokja3 } from './pokja-3.ts'
import { pokja4 } from './pokja-4.ts'
import { residentForms } from './residents.ts'

/** Every official form of both editions, in the order of the Juknis (handbook/pkk.md 3.2). */
export const forms: readonly Form[] = (['IX', 'X'] as const).flatMap((edition) => [
  ...bookForms(edition),
  ...familySheets(edition),
  ...institutionForms(edition),
  ...residentForms(edition),
  ...maternalForms(edition),
  ...generalDataForms(edition),
  pokja(edition, '4.21', 'I', pokja1[edition]),
  pokja(edition, '4.22', 'II', pokja2),
  pokja(edition, '4.23', 'III', pokja3(edition)),
  pokja(edition, '4.24', 'IV', pokja4[edition]),
])

/** Undefined when the edition has no form of that number. */
export function formOf(edition: Edition, number: string): Form | undefined {
  return forms.find((form) => form.edition === edition && form.number === number)
}

/** The forms that a unit of a level makes, in order. */
export function formsOfLevel(edition: Edition, level: FormLevel): readonly Form[] {
  return forms.filter((form) => form.edition === edition && form.levels.includes(level))
}

function pokja(edition: Edition, number: string, which: string, headings: readonly Heading[]): Form {
  return {
    number,
    edition,
    title: `Data kegiatan PKK Pokja ${which}`,
    levels: ['kelurahan', 'kecamatan', 'kota'],
    row: 'unit',
    rhythm: 'yearly',
    headings,
  }
}
