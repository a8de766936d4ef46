/** Somebody waited for as long as one may. */
export class GateBusy extends Error {
  constructor() {
    super('no place in time')
    this.name = 'GateBusy'
  }
}

/**
 * Lets at most `most` in at once, and the others wait a bounded time, first come first served (F-081): a crowd then
 * meets a refusal that says when to come back, instead of a server that has stopped answering.
 */
export class Gate {
  readonly #most: number
  readonly #patience: number
  readonly #longest: number
  #inside = 0
  readonly #waiting = new Set<() => void>()

  /** `patience` in ms; `longest` is how many may wait at all. */
  constructor(most: number, patience: number, longest: number) {
    this.#most = most
    this.#patience = patience
    this.#longest = longest
  }

  /** Runs the work inside; throws GateBusy when there was no place in time. */
  async through<T>(work: () => Promise<T>): Promise<T> {
    if (this.#inside < this.#most) this.#inside += 1
    else await this.#place()
    try {
      return await work()
    } finally {
      this.#leave()
    }
  }

  get isEmpty(): boolean {
    return this.#inside === 0 && this.#waiting.size === 0
  }

  /** Whoever leaves hands the place to the one waiting longest, so nobody can slip in between. */
  #leave() {
    const [next] = this.#waiting
    if (next === undefined) this.#inside -= 1
    else next()
  }

  #place(): Promise<void> {
    if (this.#waiting.size >= this.#longest) return Promise.reject(new GateBusy())
    return new Promise((resolve, reject) => {
      const enter = () => {
        clearTimeout(clock)
        this.#waiting.delete(enter)
        resolve()
      }
      const clock = setTimeout(() => {
        this.#waiting.delete(enter)
        reject(new GateBusy())
      }, this.#patience)
      this.#waiting.add(enter)
    })
  }
}

/** A gate for each key, kept while somebody is inside: one slow city cannot take the places of the others. */
export class Gates {
  readonly #make: () => Gate
  readonly #gates = new Map<number, Gate>()

  constructor(make: () => Gate) {
    this.#make = make
  }

  async through<T>(key: number, work: () => Promise<T>): Promise<T> {
    const gate = this.#gates.get(key) ?? this.#make()
    this.#gates.set(key, gate)
    try {
      return await gate.through(work)
    } finally {
      if (gate.isEmpty) this.#gates.delete(key)
    }
  }
}
