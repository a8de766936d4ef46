import { promisify } from 'node:util'
import { constants, brotliCompress, gzip } from 'node:zlib'

const gzipped = promisify(gzip)
const brotlied = promisify(brotliCompress)

/** Shorter than this it is one packet anyway. */
const SHORT = 1_400

export type Encoding = 'br' | 'gzip'

/** What the client takes, the denser first. */
export function encodingOf(headers: Headers): Encoding | undefined {
  const accepted = headers.get('accept-encoding') ?? ''
  if (accepted === '') return undefined
  const takes = (name: string) => new RegExp(`(^|[\\s,])${name}(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))`, 'i').test(accepted)
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : undefined
}

/** A body made for this request, compressed when that saves something: fast rather than dense. */
export async function textResponse(
  text: string,
  init: { status: number; headers: Record<string, string> },
  request: Request,
): Promise<Response> {
  const accepted = text.length < SHORT ? undefined : request.headers.get('accept-encoding')
  if (accepted === undefined || accepted === null || !/\bgzip\b/i.test(accepted)) return new Response(text, init)
  const body = await gzipped(text, { level: 4 })
  return new Response(body, {
    ...init,
    headers: { ...init.headers, 'content-encoding': 'gzip', vary: 'accept-encoding' },
  })
}

/** A body that is kept and sent many times: dense, at the price of some milliseconds once. */
export async function compressed(body: Uint8Array<ArrayBuffer>, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
  if (encoding === 'gzip') return new Uint8Array(await gzipped(body, { level: 9 }))
  const dense = await brotlied(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  })
  return new Uint8Array(dense)
}
