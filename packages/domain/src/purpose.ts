/**
 * Why a tenant holds personal data, and on which ground of UU 27/2022 art. 20 (R-PDP-01). Every row about a person names
 * the basis it is held on; each tenant records these when it is made. `textVersion` is that of the notice people can read.
 */
export const purposes = {
  /** Residents: households, families, persons. */
  penduduk: { ground: 'public-task', textVersion: '2026-1' },
  /** Cadres, who asked to work here. */
  cadre: { ground: 'contract', textVersion: '2026-1' },
  /** Pengurus, who hold a public position by decree. */
  board: { ground: 'public-task', textVersion: '2026-1' },
  /** Members and officers of business groups. */
  group: { ground: 'public-task', textVersion: '2026-1' },
} as const satisfies Record<string, { ground: string; textVersion: string }>

export type Purpose = keyof typeof purposes
