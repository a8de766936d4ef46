/** Tells how far it is: a line when there is something new to say, and at most some twenty of them. */
export class Progress {
  readonly #log: (line: string) => void
  readonly #total: number
  #done = 0
  #told = -5

  constructor(total: number, log: (line: string) => void) {
    this.#total = Math.max(1, total)
    this.#log = log
  }

  /** `orders` more are written; `line` is said when the share has grown by five in a hundred. */
  add(orders: number, line: () => string): void {
    this.#done += orders
    const percent = Math.floor((this.#done / this.#total) * 100)
    if (percent < this.#told + 5 && percent < 100) return
    this.#told = percent
    this.#log(`${String(percent).padStart(4)} %  ${line()}`)
  }
}

const numbers = new Intl.NumberFormat('id-ID')

/** '1.208' */
export const grouped = (count: number): string => numbers.format(count)
