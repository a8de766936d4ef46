/** Those with the greatest values, the greatest first; none that has zero. */
export function best<T>(all: readonly T[], valueOf: (one: T) => number, most: number): T[] {
  return all
    .filter((one) => valueOf(one) > 0)
    .toSorted((a, b) => valueOf(b) - valueOf(a))
    .slice(0, most)
}
