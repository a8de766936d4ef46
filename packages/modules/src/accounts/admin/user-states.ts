import type { UserState } from '../rules.ts'

/** The views of the list, as the address names them: the states each of them shows. */
export const views = {
  sekarang: ['active', 'invited', 'expired'],
  bertugas: ['active'],
  diundang: ['invited', 'expired'],
  habis: ['expired'],
  berakhir: ['ended', 'withdrawn'],
} as const satisfies Record<string, readonly UserState[]>
export type View = keyof typeof views

export const viewNames = Object.keys(views) as View[]

export const stateTones = {
  active: 'ok',
  invited: 'info',
  expired: 'warn',
  ended: 'neutral',
  withdrawn: 'neutral',
} as const satisfies Record<UserState, string>
