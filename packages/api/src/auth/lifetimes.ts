import type { Role } from '@melati/domain/roles'

export interface Lifetime {
  /** Seconds without a request after which a session ends. */
  readonly idle: number
  /** Seconds after sign-in when it ends whatever happens. */
  readonly longest: number
}

const minute = 60
const hour = 60 * minute
const day = 24 * hour

const office: Lifetime = { idle: 4 * hour, longest: 7 * day }
const phone: Lifetime = { idle: 30 * day, longest: 180 * day }

/** A board works at a shared office PC; a cadre's cookie only renews registrations, her work needs none. */
export const lifetimes = {
  'platform-operator': { idle: 30 * minute, longest: 12 * hour },
  'city-board': office,
  'kecamatan-board': office,
  'kelurahan-board': office,
  'neighbourhood-head': office,
  secretariat: office,
  'cadre-coordinator': office,
  'dinas-officer': office,
  cadre: phone,
  'group-officer': phone,
  'centre-manager': phone,
} as const satisfies Record<Role, Lifetime>

/** Signed in, but not acting as anybody yet: enrolling a second factor or choosing a grant. */
export const undecided: Lifetime = { idle: 30 * minute, longest: 12 * hour }

export const longestOfAll = phone.longest

/** Whether a grant of this role may be used after phone and code alone; every other role needs a second factor. */
export const phoneSuffices = {
  'platform-operator': false,
  'city-board': false,
  'kecamatan-board': false,
  'kelurahan-board': false,
  'neighbourhood-head': false,
  secretariat: false,
  'cadre-coordinator': false,
  'dinas-officer': false,
  cadre: true,
  'group-officer': true,
  'centre-manager': true,
} as const satisfies Record<Role, boolean>

/** `key` is no person's: another system calls (`procedures.ts`). */
export type SessionKind = 'password' | 'phone' | 'key'

export function mayUse(role: Role, session: { kind: SessionKind; secondFactor: boolean }): boolean {
  return session.kind === 'phone' ? phoneSuffices[role] : session.secondFactor
}

/** When a session ends if nothing is heard from it again. */
export function expiresAt(createdAt: Date, now: Date, { idle, longest }: Lifetime): Date {
  return new Date(Math.min(createdAt.getTime() + longest * 1000, now.getTime() + idle * 1000))
}
