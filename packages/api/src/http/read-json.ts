import type { HttpRefusal } from './refusal.ts'
import { isSoundJson } from './sound-json.ts'

export type Read =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly refusal: HttpRefusal }

const LARGEST = 1_000_000

/** A form or a text can be posted across sites without asking; JSON cannot. */
export function isJson(headers: Headers): boolean {
  return /^application\/json\s*(;|$)/i.test(headers.get('content-type') ?? '')
}

/** The JSON of a request's body, at most 1 MB of it; 415 for anything else than JSON. */
export async function readJson(request: Request): Promise<Read> {
  if (!isJson(request.headers)) return { ok: false, refusal: { status: 415, because: 'invalid-input' } }
  let text: string | undefined
  try {
    text = await readText(request)
  } catch {
    // The connection broke, or what came is no UTF-8.
    return { ok: false, refusal: { status: 400, because: 'invalid-input' } }
  }
  if (text === undefined) return { ok: false, refusal: { status: 413, because: 'too-many-calls' } }
  return parseJson(text)
}

export function parseJson(text: string): Read {
  if (isSoundJson(text)) {
    try {
      return { ok: true, value: JSON.parse(text) }
    } catch {
      // Told below, like every other text that is not what it should be.
    }
  }
  return { ok: false, refusal: { status: 400, because: 'invalid-input' } }
}

/** Undefined when it is longer than it may be. A length that is said is held to by the HTTP parser itself. */
async function readText(request: Request): Promise<string | undefined> {
  const said = request.headers.get('content-length')
  if (said !== null) return Number(said) > LARGEST ? undefined : request.text()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > LARGEST) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
