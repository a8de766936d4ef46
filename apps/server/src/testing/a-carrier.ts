import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Message } from '@melati/api/auth/deliver'

/** A service that messages are handed to, as an operator has one; keeps what it was given. */
export async function aCarrier() {
  const given: Message[] = []
  const server = createServer((request, response) => {
    let text = ''
    request.setEncoding('utf8').on('data', (part: string) => (text += part))
    request.on('end', () => {
      given.push(JSON.parse(text) as Message)
      response.writeHead(202).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/send`,
    given,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
