import { utcOffsetHours, zoneAbbreviation } from '@melati/domain/time-zone'
import type { TimeZone } from '@melati/domain/time-zone'
import type { Language } from './language.ts'

const months = {
  id: [
    'Januari',
    'Februari',
    'Maret',
    'April',
    'Mei',
    'Juni',
    'Juli',
    'Agustus',
    'September',
    'Oktober',
    'November',
    'Desember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const
const shortMonths = {
  id: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
} as const
const weekdays = {
  id: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const

/** Names of the twelve months, January first, for month pickers. */
export function monthNames(language: Language): readonly string[] {
  return months[language]
}

/** '2026-08-05' as `5 Agustus 2026`; for running text. */
export function formatDay(day: string, language: Language): string {
  const { year, month, date } = readDay(day)
  return `${date} ${months[language][month - 1]} ${year}`
}

/** '2026-08-05' as `5 Agu 2026`; for tables. */
export function formatDayShort(day: string, language: Language): string {
  const { year, month, date } = readDay(day)
  return `${date} ${shortMonths[language][month - 1]} ${year}`
}

/** '2026-08-05' as `Rabu, 5 Agustus 2026`. */
export function formatDayWithWeekday(day: string, language: Language): string {
  const { year, month, date } = readDay(day)
  const weekday = weekdays[language][new Date(Date.UTC(year, month - 1, date)).getUTCDay()]
  return `${weekday}, ${formatDay(day, language)}`
}

/** '2026-08' as `Agustus 2026`. */
export function formatMonth(period: string, language: Language): string {
  const [year, month] = period.split('-')
  return `${months[language][Number(month) - 1]} ${Number(year)}`
}

/** '2026-08' as `Agu 2026`. */
export function formatMonthShort(period: string, language: Language): string {
  const [year, month] = period.split('-')
  return `${shortMonths[language][Number(month) - 1]} ${Number(year)}`
}

/** An instant as `14.05 WIB`, in the city's zone. */
export function formatTime(instant: Date, zone: TimeZone): string {
  return `${clock(instant, zone)} ${zoneAbbreviation[zone]}`
}

/** An instant as `09.12`, where the zone is plain from the screen. */
export function formatClock(instant: Date, zone: TimeZone): string {
  return clock(instant, zone)
}

/** An instant as `5 Agu 2026, 14.05 WIB`. */
export function formatDayTime(instant: Date, zone: TimeZone, language: Language): string {
  return `${formatDayShort(localDay(instant, zone), language)}, ${formatTime(instant, zone)}`
}

/**
 * `baru saja`, `5 menit yang lalu`, `3 jam yang lalu`, `kemarin`, `4 hari yang lalu`; from seven days on, and for an
 * instant in the future, the short date. Days are counted in the city's calendar, so 23.50 is yesterday at 00.10.
 */
export function formatRelative(instant: Date, now: Date, zone: TimeZone, language: Language): string {
  const day = localDay(instant, zone)
  const days = Math.round((Date.parse(localDay(now, zone)) - Date.parse(day)) / 86_400_000)
  const minutes = Math.floor((now.getTime() - instant.getTime()) / 60_000)
  if (minutes < 0 || days >= 7) return formatDayShort(day, language)
  const id = language === 'id'
  if (minutes < 1) return id ? 'baru saja' : 'just now'
  if (minutes < 60) return id ? `${minutes} menit yang lalu` : ago(minutes, 'minute')
  if (days === 0) return id ? `${Math.floor(minutes / 60)} jam yang lalu` : ago(Math.floor(minutes / 60), 'hour')
  if (days === 1) return id ? 'kemarin' : 'yesterday'
  return id ? `${days} hari yang lalu` : ago(days, 'day')
}

/** The calendar day of an instant in a zone, 'YYYY-MM-DD'. */
export function localDay(instant: Date, zone: TimeZone): string {
  return shifted(instant, zone).toISOString().slice(0, 10)
}

function clock(instant: Date, zone: TimeZone): string {
  return shifted(instant, zone).toISOString().slice(11, 16).replace(':', '.')
}

function shifted(instant: Date, zone: TimeZone): Date {
  return new Date(instant.getTime() + utcOffsetHours[zone] * 3_600_000)
}

function ago(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'} ago`
}

function readDay(day: string) {
  const [year, month, date] = day.split('-').map(Number)
  return { year: year ?? 0, month: month ?? 1, date: date ?? 1 }
}
