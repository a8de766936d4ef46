import * as z from 'zod/mini'

const Refusal = z.object({
  because: z.string(),
  sentence: z.optional(z.object({ id: z.string(), en: z.string() })),
})

export type Posted<T> =
  | { ok: true; value: T }
  /** No sentence: the network or something on the way failed. */
  | { ok: false; sentence?: { id: string; en: string } }

/** One step of signing in. Whatever is not our JSON (a captive portal, an error page) counts as no network. */
export async function post<T>(path: string, body: object, schema: z.ZodMiniType<T>): Promise<Posted<T>> {
  try {
    const answer = await fetch(`/api/auth/${path}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', 'x-melati-csrf': '1' },
      body: JSON.stringify(body),
    })
    const json: unknown = await answer.json()
    if (answer.ok) {
      const read = schema.safeParse(json)
      return read.success ? { ok: true, value: read.data } : { ok: false }
    }
    const refusal = Refusal.safeParse(json)
    return refusal.success && refusal.data.sentence ? { ok: false, sentence: refusal.data.sentence } : { ok: false }
  } catch {
    return { ok: false }
  }
}
