import { request } from 'node:http'

/** `fetch` with a Host header of the caller's choice, which fetch itself leaves to nobody. */
export function fetchAt(url: string, host: string, init: RequestInit = {}): Promise<Response> {
  const headers = { ...Object.fromEntries(new Headers(init.headers)), host }
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: init.method ?? 'GET', headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () => {
        const got = new Headers()
        for (const [name, values] of Object.entries(answer.headersDistinct))
          for (const value of values ?? []) got.append(name, value)
        const status = answer.statusCode ?? 0
        const isBare = status === 204 || status === 304
        resolve(new Response(isBare ? null : Buffer.concat(chunks), { status, headers: got }))
      })
    })
    sent.on('error', reject)
    if (typeof init.body === 'string') sent.write(init.body)
    sent.end()
  })
}
