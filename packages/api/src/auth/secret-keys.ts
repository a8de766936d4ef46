import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** A keyed name for something personal (an address, a number, a network): what budgets and challenges are filed under. */
export function keyedHash(secret: string, purpose: string, value: string): Buffer {
  return createHmac('sha256', secret).update(`${purpose}\0${value}`).digest()
}

/** Only for values of 256 random bits: a link's secret, a registration's token. */
export function plainHash(value: string): Buffer {
  return createHash('sha256').update(value).digest()
}

export function sameBytes(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b)
}
