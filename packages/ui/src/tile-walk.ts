/** Where a tile stands on the screen, in CSS pixels. */
export interface TilePlace {
  readonly left: number
  readonly top: number
}

/**
 * The tile a key leads to from the one at `at`: left and right in reading order, up and down to the nearest of another row,
 * Home and End to the ends; undefined where the key leads nowhere.
 */
export function walkTiles(places: readonly TilePlace[], at: number, key: string): number | undefined {
  const here = places[at]
  if (here === undefined) return undefined
  switch (key) {
    case 'ArrowRight':
      return at + 1 < places.length ? at + 1 : undefined
    case 'ArrowLeft':
      return at > 0 ? at - 1 : undefined
    case 'Home':
      return 0
    case 'End':
      return places.length - 1
    case 'ArrowDown':
      return nearest(places, here, 1)
    case 'ArrowUp':
      return nearest(places, here, -1)
  }
  return undefined
}

/** Sideways counts double, so that one stays in a column as long as there is one. */
function nearest(places: readonly TilePlace[], here: TilePlace, direction: 1 | -1): number | undefined {
  let best: { at: number; cost: number } | undefined
  for (const [at, { left, top }] of places.entries()) {
    const away = (top - here.top) * direction
    if (away < 1) continue
    const cost = away + 2 * Math.abs(left - here.left)
    if (best === undefined || cost < best.cost) best = { at, cost }
  }
  return best?.at
}
