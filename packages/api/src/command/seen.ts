/** What its sender read in the fields of an order before changing them; null where there was nothing. */
export type Seen<I> = { readonly [K in keyof I]?: I[K] | null | undefined }

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The first field that no longer reads as it was seen ('labels.rw'), or undefined. Records are compared field by field,
 * lists and values as a whole.
 */
export function changedSince(seen: Fields, current: Fields): string | undefined {
  for (const [field, was] of Object.entries(seen)) {
    const is = Object.hasOwn(current, field) ? current[field] : undefined
    if (isFields(was) && isFields(is)) {
      const below = changedSince(was, is)
      if (below !== undefined) return `${field}.${below}`
    } else if (JSON.stringify(was ?? null) !== JSON.stringify(is ?? null)) return field
  }
  return undefined
}

/** The same fields as they read now. */
export function asItReads(seen: Fields, current: Fields): Fields {
  return Object.fromEntries(
    Object.entries(seen).map(([field, was]) => {
      const is = Object.hasOwn(current, field) ? current[field] : undefined
      return [field, isFields(was) && isFields(is) ? asItReads(was, is) : (is ?? null)]
    }),
  )
}
