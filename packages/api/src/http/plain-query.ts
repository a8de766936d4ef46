/**
 * Whether a query says each of its names once, and none of them as a list (`a[]`, `a[0]`). Which of two values is taken is
 * chance, and a guard in front of us may have read the other one.
 */
export function isPlainQuery(query: URLSearchParams): boolean {
  const names = [...query.keys()]
  return new Set(names).size === names.length && !names.some((name) => name.includes('['))
}
