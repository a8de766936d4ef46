export interface Budget {
  /** How many at once, after a rest. */
  readonly burst: number
  /** How many a second, for ever. */
  readonly perSecond: number
}

interface Bucket {
  left: number
  at: number
}

/** As many callers as are remembered; past that the one that was quiet longest is forgotten, and starts full again. */
const MOST = 20_000

/** Budgets of calls, one for each caller, in this process's memory. */
export class Budgets {
  readonly #budget: Budget
  readonly #now: () => Date
  readonly #buckets = new Map<string, Bucket>()

  constructor(budget: Budget, now: () => Date) {
    this.#budget = budget
    this.#now = now
  }

  /** Spends one; answers 0, or the whole seconds to wait when there is none left. */
  spend(caller: string): number {
    const { burst, perSecond } = this.#budget
    const at = this.#now().getTime()
    const known = this.#buckets.get(caller)
    const gained = known === undefined ? 0 : Math.max(0, ((at - known.at) / 1000) * perSecond)
    const left = known === undefined ? burst : Math.min(burst, known.left + gained)
    this.#buckets.delete(caller)
    this.#buckets.set(caller, { left: left < 1 ? left : left - 1, at })
    if (this.#buckets.size > MOST) this.#forgetOldest()
    return left < 1 ? Math.ceil((1 - left) / perSecond) : 0
  }

  #forgetOldest() {
    const oldest = this.#buckets.keys().next()
    if (oldest.done !== true) this.#buckets.delete(oldest.value)
  }
}
