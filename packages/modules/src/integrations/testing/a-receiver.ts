import { createServer, type IncomingHttpHeaders } from 'node:http'

export interface Received {
  readonly headers: IncomingHttpHeaders
  readonly text: string
  readonly type: string
  readonly data: Readonly<Record<string, string>>
}

/** Another system's server, which answers as `answer` says: 200 unless told otherwise. */
export async function aReceiver() {
  const received: Received[] = []
  const plan = { answer: (_one: Received): number => 200 }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8')
      const { type, data } = JSON.parse(text) as Pick<Received, 'type' | 'data'>
      const one = { headers: request.headers, text, type, data }
      received.push(one)
      response.writeHead(plan.answer(one)).end()
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/melati`,
    received,
    plan,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}
