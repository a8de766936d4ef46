import { createHash } from 'node:crypto'
import { addDays, daysBetween } from '@melati/domain/day'
import type { Day } from '@melati/domain/day'

/** Chance that comes out the same each time: of a seed and of what it is thrown for, whatever was thrown before elsewhere. */
export class Dice {
  #state: number

  constructor(...key: readonly string[]) {
    this.#state = createHash('sha256').update(key.join('\n')).digest().readUInt32LE(0)
  }

  /** From 0 up to but not including 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  /** Both ends included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1))
  }

  falls(share: number): boolean {
    return this.next() < share
  }

  pick<T>(of: readonly T[]): T {
    const found = of[this.whole(0, of.length - 1)]
    if (found === undefined) throw new Error('nothing to pick from')
    return found
  }

  weighed<T>(of: readonly (readonly [T, number])[]): T {
    let left = this.next() * of.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [one, weight] of of) if ((left -= weight) < 0) return one
    return this.pick(of)[0]
  }

  /** Some of them, each once, in the order thrown. */
  some<T>(of: readonly T[], count: number): T[] {
    const left = [...of]
    return Array.from({ length: Math.min(count, left.length) }, () =>
      left.splice(this.whole(0, left.length - 1), 1),
    ).flat()
  }

  /** A day between two, both included; the first when they are the wrong way round. */
  day(from: Day, to: Day): Day {
    return addDays(from, this.whole(0, Math.max(0, daysBetween(from, to))))
  }
}
