export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/** Text from a network or a damaged store may be anything; undefined says it is not JSON. */
export function findJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}
