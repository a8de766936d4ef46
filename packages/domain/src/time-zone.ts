import * as z from 'zod/mini'

export const TimeZone = z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'])
export type TimeZone = z.infer<typeof TimeZone>

/** Hours ahead of UTC. Fixed since 1988 and without summer time, so no time-zone data is needed on the phone. */
export const utcOffsetHours = {
  'Asia/Jakarta': 7,
  'Asia/Makassar': 8,
  'Asia/Jayapura': 9,
} as const satisfies Record<TimeZone, number>

export const zoneAbbreviation = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
} as const satisfies Record<TimeZone, string>

const wita = new Set(['51', '52', '53', '63', '64', '65', '71', '72', '73', '74', '75', '76'])
const wit = new Set(['81', '82', '91', '92', '93', '94', '95', '96'])

/**
 * The zone a kota or kabupaten keeps, from the first two digits of its Kemendagri code (Keppres 41/1987).
 * Onboarding fills it in; the operator may still change it.
 */
export function timeZoneOfRegion(code: string): TimeZone {
  const province = code.slice(0, 2)
  if (wita.has(province)) return 'Asia/Makassar'
  if (wit.has(province)) return 'Asia/Jayapura'
  return 'Asia/Jakarta'
}
