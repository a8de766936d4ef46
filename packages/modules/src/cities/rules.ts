import { parentKind } from '@melati/domain/hierarchy/levels'
import { CommandId } from '@melati/domain/ids'
import { decideInvitee } from '@melati/domain/identity/invitee'
import { allow, refuse } from '@melati/domain/refusal'
import type { Decision } from '@melati/domain/refusal'
import { levelOf, RegionCode } from '@melati/domain/region'
import { Language, suggestSettings, TenantSettings } from '@melati/domain/settings'
import { decideSlug, suggestSlug } from '@melati/domain/slug'
import type { Slug } from '@melati/domain/slug'
import { cleanText } from '@melati/domain/text'
import { TimeZone } from '@melati/domain/time-zone'
import { UnitKind } from '@melati/domain/units'
import * as z from 'zod/mini'

const ModuleNames = z.array(z.string().check(z.regex(/^[a-z0-9-]{1,40}$/))).check(z.maxLength(40))
const LabelPatch = z.partialRecord(UnitKind, z.string().check(z.maxLength(200)))

/** Everything but the region and the first board member has its standard in `suggest`. */
export const Onboard = z.object({
  id: CommandId,
  code: z.string().check(z.maxLength(20)),
  /** Another name than the official one: what the city is called on screen and in print. */
  name: z.optional(z.string().check(z.maxLength(1_000))),
  slug: z.optional(z.string().check(z.maxLength(200))),
  levels: z.optional(z.array(UnitKind)),
  labels: z.optional(LabelPatch),
  timeZone: z.optional(TimeZone),
  languages: z.optional(z.array(Language)),
  modules: z.optional(ModuleNames),
  board: z.object({ name: z.string().check(z.maxLength(1_000)), email: z.string().check(z.maxLength(1_000)) }),
})
export type Onboard = z.infer<typeof Onboard>

/** What is there already: another city's code, slug and the id of the order that made it. */
export interface KnownCity {
  readonly slug: string
  readonly code: string
}

export interface OnboardState {
  readonly region: { readonly code: RegionCode; readonly name: string; readonly kind: 'kota' | 'kabupaten' } | undefined
  readonly cities: readonly KnownCity[]
  readonly modules: readonly string[]
}

export interface Onboarding {
  readonly code: RegionCode
  readonly name: string
  readonly kind: 'kota' | 'kabupaten'
  readonly slug: Slug
  readonly settings: TenantSettings
  readonly modules: readonly string[]
  readonly board: { readonly name: string; readonly email: string }
}

/**
 * Whether a city may be made, and as what. Refuses `unknown-region`, `not-a-city` (a province, a kecamatan),
 * `city-already-onboarded`, what is wrong with slug, levels or settings, and `name-empty` (the city's, or under `board`
 * the member's), `email-invalid`.
 */
export function decideOnboard(order: Onboard, state: OnboardState): Decision<Onboarding> {
  const region = decideRegion(order.code, state)
  if (!region.ok) return region
  const { code, kind } = region.value
  const name = cleanText(order.name ?? region.value.name, 100, 'name')
  if (!name.ok) return name.because === 'text-empty' ? refuse('name-empty', { field: 'name' }) : name
  const taken = state.cities.map(({ slug }) => slug)
  const slug = decideSlug(order.slug ?? suggestSlug(region.value.name, taken) ?? '', taken)
  if (!slug.ok) return slug
  const standard = suggestSettings(code)
  const settings = decideSettings({
    ...standard,
    levels: order.levels ?? standard.levels,
    labels: { ...standard.labels, ...order.labels },
    timeZone: order.timeZone ?? standard.timeZone,
    languages: order.languages ?? standard.languages,
  })
  if (!settings.ok) return settings
  const modules = [...new Set(order.modules ?? state.modules)]
  if (modules.some((module) => !state.modules.includes(module))) return refuse('invalid-input', { field: 'modules' })
  const board = decideInvitee(order.board)
  if (!board.ok) return board.field === undefined ? board : { ...board, field: `board.${board.field}` }
  return allow({
    code,
    name: name.value,
    kind,
    slug: slug.value,
    settings: settings.value,
    modules,
    board: board.value,
  })
}

function decideRegion(text: string, state: OnboardState): Decision<NonNullable<OnboardState['region']>> {
  const code = RegionCode.safeParse(text)
  if (!code.success) return refuse('unknown-region', { field: 'code' })
  if (levelOf(code.data) !== 'kota') return refuse('not-a-city', { field: 'code' })
  if (state.region === undefined) return refuse('unknown-region', { field: 'code' })
  const before = state.cities.find((city) => city.code === code.data)
  if (before) return refuse('city-already-onboarded', { field: 'code', hint: { slug: before.slug } })
  return allow(state.region)
}

const whole = z.optional(z.int())
const contact = z.nullable(z.string().check(z.maxLength(300)))

/** What a city board changes, and nothing of the rest. */
export const UpdateSettings = z.object({
  levels: z.optional(z.array(UnitKind)),
  labels: z.optional(LabelPatch),
  languages: z.optional(z.array(Language)),
  formEdition: z.optional(z.enum(['IX', 'X'])),
  printUnusedLevels: z.optional(z.enum(['zero', 'dash', 'hide'])),
  dasawismaMin: whole,
  dasawismaMax: whole,
  lansiaAge: whole,
  readingPerDay: whole,
  up2k: z.optional(z.object({ minMembers: whole, maxMembers: whole })),
  centres: z.optional(
    z.object({
      maxPerKelurahan: whole,
      minUnits: whole,
      needsCoordinates: z.optional(z.boolean()),
      needsNib: z.optional(z.boolean()),
      dinasVerifies: z.optional(z.boolean()),
    }),
  ),
  calendar: z.optional(z.object({ dueDay: whole, closeDay: whole })),
  dpo: z.optional(z.nullable(z.object({ name: z.string().check(z.maxLength(1_000)), email: contact, phone: contact }))),
  modules: z.optional(ModuleNames),
})
export type UpdateSettings = z.infer<typeof UpdateSettings>

/** `stored` is what the tenant has changed so far; `openKinds` the kinds of unit that stand there. */
export interface SettingsState {
  readonly stored: Readonly<Record<string, unknown>>
  readonly before: TenantSettings
  readonly modules: readonly string[]
  readonly openKinds: readonly UnitKind[]
}

export interface UpdatedSettings {
  readonly stored: Readonly<Record<string, unknown>>
  readonly modules: readonly string[]
  readonly changed: readonly string[]
  /** The age from which someone counts as lansia has changed, and with it figures everywhere. */
  readonly recount: boolean
}

/** Field by field onto what is stored, so that two people who change different things both keep theirs. */
export function decideUpdateSettings(order: UpdateSettings, state: SettingsState): Decision<UpdatedSettings> {
  const { modules, labels, up2k, centres, calendar, dpo, ...fields } = order
  const officer = decideDpo(dpo)
  if (!officer.ok) return officer
  const given = Object.entries(fields).filter(([, value]) => value !== undefined)
  const stored = {
    ...state.stored,
    ...Object.fromEntries(given),
    ...(labels ? { labels: { ...state.before.labels, ...labels } } : {}),
    ...(up2k ? { up2k: { ...state.before.up2k, ...up2k } } : {}),
    ...(centres ? { centres: { ...state.before.centres, ...centres } } : {}),
    ...(calendar ? { calendar: { ...state.before.calendar, ...calendar } } : {}),
    ...(officer.value === undefined ? {} : { dpo: officer.value }),
  }
  const settings = decideSettings(stored)
  if (!settings.ok) return settings
  const moved = state.openKinds.find(
    (kind) => parentKind(settings.value.levels, kind) !== parentKind(state.before.levels, kind),
  )
  if (moved !== undefined) return refuse('level-in-use', { field: 'levels', hint: { kind: moved } })
  const { dasawismaMin, dasawismaMax, lansiaAge } = settings.value
  if (dasawismaMin > dasawismaMax) return refuse('invalid-input', { field: 'dasawismaMin' })
  const changed = Object.entries(order).flatMap(([field, value]) => (value === undefined ? [] : [field]))
  return allow({
    stored,
    modules: modules ? [...new Set(modules)] : state.modules,
    changed,
    recount: lansiaAge !== state.before.lansiaAge,
  })
}

/** Cleaned, with at least one way to reach them; null takes the contact away. */
function decideDpo(dpo: UpdateSettings['dpo']): Decision<UpdateSettings['dpo']> {
  if (dpo == null) return allow(dpo)
  const name = cleanText(dpo.name, 100, 'dpo.name')
  if (!name.ok) return name.because === 'text-empty' ? refuse('name-empty', { field: 'dpo.name' }) : name
  const [email, phone] = [dpo.email?.trim().toLowerCase() || null, dpo.phone?.trim() || null]
  if (email === null && phone === null) return refuse('text-empty', { field: 'dpo.email' })
  return allow({ name: name.value, email, phone })
}

function decideSettings(given: unknown): Decision<TenantSettings> {
  const settings = TenantSettings.safeParse(given)
  if (settings.success) return allow(settings.data)
  const field = settings.error.issues[0]?.path.map(String).join('.') ?? ''
  return refuse(field.startsWith('levels') ? 'levels-invalid' : 'invalid-input', field === '' ? {} : { field })
}

/** How far a city has come: nobody of its board has accepted, nothing stands below its kelurahan, or it works. */
export function stageOf(city: {
  users: number
  units: Partial<Record<UnitKind, number>>
}): 'invited' | 'preparing' | 'running' {
  if (city.users === 0) return 'invited'
  const below: readonly UnitKind[] = ['lingkungan', 'rw', 'rt', 'dasawisma']
  return below.some((kind) => (city.units[kind] ?? 0) > 0) ? 'running' : 'preparing'
}

/** A check of every night is missed when the last one is older. */
const latestHours = 36

export type CheckState = 'agrees' | 'differs' | 'late' | 'unchecked'

/** What several checks say together: the worst of them, since when at the earliest, how much of how much. */
export function checkOf(
  checks: readonly { verified_at: string; checked: number; differing: number }[],
  now: Date,
): { state: CheckState; since: string | null; checked: number; differing: number } {
  const [since = null] = checks.map((check) => check.verified_at).toSorted((a, b) => Date.parse(a) - Date.parse(b))
  const sum = (of: 'checked' | 'differing') => checks.reduce((total, check) => total + Number(check[of]), 0)
  const [checked, differing] = [sum('checked'), sum('differing')]
  const isLate = since !== null && now.getTime() - Date.parse(since) > latestHours * 3_600_000
  const state = since === null ? 'unchecked' : differing > 0 ? 'differs' : isLate ? 'late' : 'agrees'
  return { state, since, checked, differing }
}
