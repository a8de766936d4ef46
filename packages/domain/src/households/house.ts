import * as z from 'zod/mini'

export const waterSources = ['pdam', 'sumur', 'sungai', 'lainnya'] as const
export const WaterSource = z.enum(waterSources)
export type WaterSource = z.infer<typeof WaterSource>

export const stapleFoods = ['beras', 'non-beras'] as const
export const StapleFood = z.enum(stapleFoods)
export type StapleFood = z.infer<typeof StapleFood>

const yesNo = z.nullable(z.boolean())

/**
 * How a household is housed and what it lives on (form 4.14.2a, handbook/pkk.md 3.3); null where nobody knows. `fit`: sehat
 * layak huni; `drain`: SPAL; `mck`: its own MCK with septic tank. A household may draw water from several sources, and then
 * counts in the column of each (handbook/pkk.md 10, check 3).
 */
export const HouseFacts = z.object({
  fit: yesNo,
  trash: yesNo,
  drain: yesNo,
  mck: yesNo,
  latrine: yesNo,
  water: z.nullable(z.array(WaterSource).check(z.minLength(1), z.maxLength(waterSources.length))),
  food: z.nullable(StapleFood),
})
export type HouseFacts = z.infer<typeof HouseFacts>

export type HouseField = keyof HouseFacts

/** Some facts of a house; what is left out is not stated. */
export type StatedFacts = { readonly [F in HouseField]?: HouseFacts[F] | undefined }

export const houseFields: readonly HouseField[] = ['fit', 'trash', 'drain', 'mck', 'latrine', 'water', 'food']

export const unknownHouse: HouseFacts = {
  fit: null,
  trash: null,
  drain: null,
  mck: null,
  latrine: null,
  water: null,
  food: null,
}
