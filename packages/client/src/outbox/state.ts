export type State = 'waiting' | 'sending' | 'applied' | 'refused' | 'held' | 'quarantined' | 'corrupt'

export type Happening =
  | 'picked'
  /** The try ended without an answer: reply lost, request lost, or the app was killed meanwhile. */
  | 'unanswered'
  | 'applied'
  | 'refused'
  | 'held'
  | 'quarantined'
  /** The server holds another command under this number or id. */
  | 'mismatch'
  /** The sealed copy is not what was written. */
  | 'damaged'
  /** The sealed copy was made anew from the cadre's own. */
  | 'repaired'
  /** A restored server does not know it any more. */
  | 'forgotten'

const answers = {
  applied: 'applied',
  refused: 'refused',
  held: 'held',
  quarantined: 'quarantined',
  mismatch: 'quarantined',
} as const

const moves: { readonly [S in State]: { readonly [H in Happening]?: State } } = {
  // An answer may find a record waiting: another tab, or a try given up too early, has sent it.
  waiting: { ...answers, picked: 'sending', damaged: 'corrupt' },
  sending: { ...answers, unanswered: 'waiting', damaged: 'corrupt' },
  // Its damaged copy goes up as it is, in its turn, so that nothing waits behind it.
  corrupt: { ...answers, repaired: 'waiting' },
  held: { ...answers, forgotten: 'waiting' },
  applied: { forgotten: 'waiting' },
  refused: { forgotten: 'waiting' },
  quarantined: { forgotten: 'waiting' },
}

/** The next state; the same one when the happening means nothing to it, so that a late or repeated answer is harmless. */
export function next(state: State, happening: Happening): State {
  return moves[state][happening] ?? state
}

export const unsentStates = ['waiting', 'sending', 'corrupt'] as const satisfies readonly State[]

/** The server has not answered for it: it must not leave this phone. */
export function isUnsent(state: State): boolean {
  return state === 'waiting' || state === 'sending' || state === 'corrupt'
}

/** Answered, and not as the cadre meant it. */
export function isRejected(state: State): boolean {
  return state === 'refused' || state === 'quarantined'
}
