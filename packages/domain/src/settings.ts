import * as z from 'zod/mini'
import { UnitLabels } from './hierarchy/labels.ts'
import { TenantLevels } from './hierarchy/levels.ts'
import { levelPresets, suggestPreset } from './hierarchy/presets.ts'
import type { RegionCode } from './region.ts'
import { TimeZone, timeZoneOfRegion } from './time-zone.ts'

export const Language = z.enum(['id', 'en'])
export type Language = z.infer<typeof Language>

const whole = (min: number, max: number, standard: number) =>
  z._default(z.int().check(z.minimum(min), z.maximum(max)), standard)

const Up2kSettings = z
  .object({
    // No published rule gives a size (handbook/pkk.md 4.2), so a city starts with none but that a group has someone in it.
    minMembers: whole(1, 100, 1),
    maxMembers: whole(1, 1_000, 100),
  })
  .check(z.refine((size) => size.minMembers <= size.maxMembers))

/** What a centre of Sakasanwira needs, city by city (handbook/pkk.md 5.3: all of it a proposal, so all of it a setting). */
const CentreSettings = z.object({
  /** How many living centres a kelurahan has room for. */
  maxPerKelurahan: whole(1, 10, 1),
  /** Business units that a centre must have before the city decrees it. */
  minUnits: whole(1, 100, 5),
  needsCoordinates: z._default(z.boolean(), true),
  /** Whether one of its products must have an NIB. */
  needsNib: z._default(z.boolean(), true),
  /** Whether a dinas verifies between the kecamatan and the city. */
  dinasVerifies: z._default(z.boolean(), true),
})

/** On which day of the month after it a period is due, and on which it closes for good (handbook/pkk.md 3.9, 9). */
const Calendar = z
  .object({ dueDay: whole(1, 28, 5), closeDay: whole(1, 28, 10) })
  .check(z.refine((calendar) => calendar.dueDay <= calendar.closeDay))

/** Who answers for personal data in a city, as anyone may read (R-PDP-16): a name or an office, reached by one way at least. */
const DataProtectionOfficer = z
  .object({
    name: z.string().check(z.minLength(1), z.maxLength(100)),
    email: z.nullable(z.email().check(z.maxLength(254))),
    phone: z.nullable(z.string().check(z.regex(/^\+?\d[\d -]{5,18}\d$/))),
  })
  .check(z.refine(({ email, phone }) => email !== null || phone !== null))

/**
 * What differs by city (handbook/pkk.md 9). Every field has its standard, so what a tenant stores is only what it changed,
 * and a new setting needs no migration. Ages in years, sizes in persons or houses.
 */
export const TenantSettings = z.object({
  levels: z._default(TenantLevels, () => [...levelPresets['rw-rt'].levels]),
  labels: z._default(UnitLabels, () => UnitLabels.parse({})),
  timeZone: z._default(TimeZone, 'Asia/Jakarta'),
  languages: z._default(z.array(Language).check(z.minLength(1), z.maxLength(2)), () => ['id' as const, 'en' as const]),
  formEdition: z._default(z.enum(['IX', 'X']), 'X'),
  printUnusedLevels: z._default(z.enum(['zero', 'dash', 'hide']), 'dash'),
  dasawismaMin: whole(1, 100, 10),
  dasawismaMax: whole(1, 100, 20),
  lansiaAge: whole(55, 75, 60),
  /** Of how many households one account may read by name in a day; whoever needs more is reading for something else. */
  readingPerDay: whole(50, 10_000, 500),
  up2k: z._default(Up2kSettings, () => Up2kSettings.parse({})),
  centres: z._default(CentreSettings, () => CentreSettings.parse({})),
  calendar: z._default(Calendar, () => Calendar.parse({})),
  dpo: z._default(z.nullable(DataProtectionOfficer), null),
})
export type TenantSettings = z.infer<typeof TenantSettings>

export const defaultSettings: TenantSettings = TenantSettings.parse({})

/** Completes what a tenant stored. Throws when the store holds what no version could have written. */
export function readSettings(stored: unknown): TenantSettings {
  return TenantSettings.parse(stored ?? {})
}

/** Where a new tenant begins: its zone, levels and words by its code. */
export function suggestSettings(code: RegionCode): TenantSettings {
  const { levels, labels } = levelPresets[suggestPreset(code)]
  return { ...defaultSettings, levels: [...levels], labels, timeZone: timeZoneOfRegion(code) }
}
