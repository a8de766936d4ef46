import type { CentreState } from './centre.ts'

export const missingParts = ['units', 'signature', 'coordinates', 'responsible', 'nib'] as const
export type MissingPart = (typeof missingParts)[number]

export type DecreeNeeds = { minUnits: number; needsCoordinates: boolean; needsNib: boolean }

/** What a centre still lacks for its decree (handbook/pkk.md 5.3), in the order in which it is asked for. */
export function missingForDecree(
  centre: Pick<CentreState, 'coordinates' | 'responsible'> & {
    members: readonly unknown[]
    products: readonly { signature: boolean; hasNib: boolean }[]
  },
  needs: DecreeNeeds,
): MissingPart[] {
  const { members, products, coordinates, responsible } = centre
  const there: Record<MissingPart, boolean> = {
    units: members.length >= needs.minUnits,
    signature: products.some(({ signature }) => signature),
    coordinates: !needs.needsCoordinates || coordinates !== null,
    responsible: responsible !== null,
    nib: !needs.needsNib || products.some(({ hasNib }) => hasNib),
  }
  return missingParts.filter((part) => !there[part])
}
