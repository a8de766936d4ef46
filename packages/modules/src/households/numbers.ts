import type { CommandContext } from '@melati/api/command/define'
import { readSixteen } from '@melati/domain/identity/sixteen'
import { knownRegions } from './known-regions.ts'
import type { KnownNumbers } from '@melati/domain/households/new-member'
import type { NewNumber } from './queries/numbers.ts'

/** The digits of what was typed, if it is sixteen of them; whether they make a NIK is for the rules to say. */
export function digitsOf(typed: string | undefined): string | undefined {
  const read = typed === undefined ? undefined : readSixteen(typed)
  return read?.ok === true ? read.digits : undefined
}

export const digitsIn = (typed: readonly (string | undefined)[]): string[] =>
  typed.flatMap((one) => digitsOf(one) ?? [])

/** All that these numbers may be stored under. */
export const hashesOf = (c: CommandContext, numbers: readonly string[]): Buffer[] =>
  numbers.flatMap((number) => c.identity.hashes(number))

/** Those of an order's numbers that somebody has already, as the rules ask for them. */
export function known(
  c: CommandContext,
  typed: { readonly niks: readonly (string | undefined)[]; readonly kks: readonly (string | undefined)[] },
  found: { readonly niks: readonly { hash: Buffer }[]; readonly kks: readonly { hash: Buffer }[] },
): KnownNumbers {
  const among = (numbers: readonly (string | undefined)[], rows: readonly { hash: Buffer }[]) => {
    const stored = new Set(rows.map(({ hash }) => hash.toString('hex')))
    return new Set(
      digitsIn(numbers).filter((number) => c.identity.hashes(number).some((hash) => stored.has(hash.toString('hex')))),
    )
  }
  return { regions: knownRegions, niks: among(typed.niks, found.niks), kks: among(typed.kks, found.kks) }
}

export function sealed(
  c: CommandContext,
  numbers: readonly { readonly subjectId: string; readonly kind: 'nik' | 'kk'; readonly number: string | null }[],
): NewNumber[] {
  return numbers.flatMap(({ subjectId, kind, number }) =>
    number === null
      ? []
      : [{ subjectId, kind, ...c.identity.seal(number, c.randomBytes(12)), hashes: c.identity.hashes(number) }],
  )
}

/** Orders with an equal NIK or No KK are decided one after the other. */
export const numberKeys = (kind: 'nik' | 'kk', typed: readonly (string | undefined)[]): string[] =>
  digitsIn(typed).map((digits) => `${kind} ${digits}`)
