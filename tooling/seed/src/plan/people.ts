import { addDays, ageOn } from '@melati/domain/day'
import type { Day } from '@melati/domain/day'
import type { Relation } from '@melati/domain/households/relation'
import type { Sex } from '@melati/domain/identity/sex'
import type { Community } from '../communities.ts'
import { contoh } from '../contoh.ts'
import type { Dice } from '../dice.ts'

export interface Person {
  readonly id: string
  readonly name: string
  readonly sex: Sex
  readonly birthDate: Day
  readonly relation: Relation
  readonly nik?: string
}

/** Makes the people of one house, oldest first in each family. */
export class Folk {
  readonly #dice: Dice
  readonly #community: Community
  readonly #family: string | undefined
  readonly on: Day
  readonly #id: () => string
  readonly #called = new Set<string>()

  constructor(dice: Dice, community: Community, on: Day, id: () => string) {
    this.#dice = dice
    this.#community = community
    this.#family = community.family === undefined ? undefined : dice.pick(community.family)
    this.on = on
    this.#id = id
  }

  /** Somebody of an age, `to` years at most, who bears the house's family name or one of her own. */
  person(relation: Relation, sex: Sex, [from, to]: readonly [number, number], isKin = true): Person {
    const dice = this.#dice
    const age = dice.whole(from, Math.max(from, to))
    const birthDate = addDays(this.on, -Math.floor(age * 365.25) - dice.whole(1, 364))
    return { id: this.#id(), name: contoh(this.name(sex, isKin)), sex, birthDate, relation }
  }

  name(sex: Sex, isKin = true): string {
    const dice = this.#dice
    const { given, second, family } = this.#community
    const last = family === undefined ? undefined : isKin ? this.#family : dice.pick(family)
    const more = second !== undefined && dice.falls(0.85) ? dice.pick(second[sex]) : undefined
    // No two of a house are called the same while there are names left.
    const left = given[sex].filter((name) => !this.#called.has(name))
    const one = dice.pick(left.length === 0 ? given[sex] : left)
    this.#called.add(one)
    return [one, more === one ? undefined : more, last].filter((part) => part !== undefined).join(' ')
  }

  /** Children of a mother, none of whom she had before eighteen or after forty-two. */
  children(mother: Person, most: number): Person[] {
    const dice = this.#dice
    const age = ageOn(mother.birthDate, this.on)
    const [youngest, oldest] = [Math.max(0, age - 42), Math.min(29, age - 20)]
    if (oldest < youngest) return []
    const wanted = dice.whole(age < 26 ? 0 : 1, most)
    const ages = Array.from({ length: wanted }, () => dice.whole(youngest, oldest)).toSorted((a, b) => b - a)
    return ages
      .filter((own, n) => own !== ages[n - 1])
      .map((own) => this.person('anak', dice.falls(0.51) ? 'L' : 'P', [own, own]))
  }
}
