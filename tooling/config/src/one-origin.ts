import { createServer, request } from 'node:http'
import type { IncomingMessage, Server } from 'node:http'
import { connect } from 'node:net'

export type Behind = { path: string; port: number }

/**
 * Puts servers of 127.0.0.1 behind one origin: the first of `behind` whose path begins the request's takes it, web
 * sockets included. The Host header stays, since cookies and origin checks are those of the one origin.
 */
export function oneOrigin(behind: readonly Behind[]): Server {
  const portFor = ({ url = '/' }: IncomingMessage) => behind.find(({ path }) => url.startsWith(path))?.port
  const server = createServer((incoming, outgoing) => {
    const { method, headers, url: path } = incoming
    const onward = request({ host: '127.0.0.1', port: portFor(incoming), method, headers, path })
    onward.on('response', (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders)
      answer.pipe(outgoing)
    })
    // It starts, or starts anew after a change; the browser may simply ask again.
    onward.on('error', () => {
      if (!outgoing.headersSent) outgoing.writeHead(502, { 'content-type': 'text/plain', 'retry-after': '1' })
      outgoing.end('not ready yet\n')
    })
    outgoing.on('close', () => onward.destroy())
    incoming.pipe(onward)
  })
  server.on('upgrade', (incoming, socket, head) => {
    const onward = connect(portFor(incoming) ?? 0, '127.0.0.1', () => {
      const lines = incoming.rawHeaders.flatMap((name, at, all) => (at % 2 === 0 ? [`${name}: ${all[at + 1]}`] : []))
      onward.write(`${incoming.method} ${incoming.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`)
      onward.write(head)
      onward.pipe(socket).pipe(onward)
    })
    for (const end of [onward, socket]) {
      end.on('error', () => {
        onward.destroy()
        socket.destroy()
      })
    }
  })
  return server
}
