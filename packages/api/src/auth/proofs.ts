import { randomUUID } from 'node:crypto'

/** That a code for a number was right, said by one part of this process to another, once. */
export interface Proofs {
  give(phone: string): string
  take(phone: string, proof: string): boolean
}

export function createProofs(): Proofs {
  const given = new Map<string, string>()
  return {
    give(phone) {
      const proof = randomUUID()
      given.set(proof, phone)
      return proof
    },
    take(phone, proof) {
      const right = given.get(proof) === phone
      given.delete(proof)
      return right
    },
  }
}
