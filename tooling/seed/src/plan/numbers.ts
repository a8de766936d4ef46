import type { Day } from '@melati/domain/day'
import type { Sex } from '@melati/domain/identity/sex'
import type { Dice } from '../dice.ts'

/**
 * Invented numbers of the right shape. A kecamatan gives the serials of a day from 0001 on and never comes near 9501, so
 * that no number here is a person's or a family's.
 */
export function nikOf(unitKey: string, { birthDate, sex }: { birthDate: Day; sex: Sex }, serial: number): string {
  const [year, month, day] = birthDate.split('-')
  const coded = String(Number(day) + (sex === 'P' ? 40 : 0)).padStart(2, '0')
  return `${districtOf(unitKey)}${coded}${month ?? ''}${(year ?? '').slice(2)}${serial}`
}

/** A card bears the day it was made. */
export function cardOf(unitKey: string, dice: Dice, serial: number): string {
  const two = (from: number, to: number) => String(dice.whole(from, to)).padStart(2, '0')
  return `${districtOf(unitKey)}${two(1, 28)}${two(1, 12)}${two(8, 25)}${serial}`
}

const districtOf = (unitKey: string) => unitKey.slice(0, 8).replaceAll('.', '')
