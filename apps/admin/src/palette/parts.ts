import type { PaletteParts } from '@melati/modules/admin-palette'

const found = import.meta.glob<{ palette: PaletteParts }>('../../../../packages/modules/src/*/admin/palette.ts', {
  eager: true,
})

const parts = Object.entries(found).map(([file, { palette }]) => ({ module: file.split('/').at(-3) ?? '', ...palette }))

/** What modules put into the palette; one shows up by having an `admin/palette.ts`. */
export const actions = parts.flatMap(({ module, actions: own = [] }) => own.map((one) => ({ ...one, module })))
export const finders = parts
  .flatMap(({ module, finders: own = [] }) => own.map((one) => ({ ...one, module })))
  .toSorted((a, b) => a.order - b.order)
