import { once } from 'node:events'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { oneOrigin } from './one-origin.ts'

async function listen(server: Server) {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

function speaker(name: string) {
  const server = createServer((request, response) => {
    request.pipe(response.writeHead(201, { 'set-cookie': ['a=1', 'b=2'], 'x-host': request.headers.host ?? '' }))
    response.write(`${name} ${request.method} ${request.url} `)
  })
  server.on('upgrade', (_, socket) => {
    socket.end(`HTTP/1.1 101 Switching Protocols\r\nupgrade: test\r\nconnection: upgrade\r\n\r\n${name}`)
  })
  return server
}

test('requests and web sockets reach the server of their path, with the origin they came to', async () => {
  const [admin, rest] = [speaker('admin'), speaker('rest')]
  const proxy = oneOrigin([
    { path: '/admin/', port: await listen(admin) },
    { path: '/', port: await listen(rest) },
  ])
  const port = await listen(proxy)
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/admin/x?y=1`, { method: 'POST', body: 'hello' })
    expect(await answer.text()).toBe('admin POST /admin/x?y=1 hello')
    expect(answer.status).toBe(201)
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
    expect(answer.headers.get('x-host')).toBe(`127.0.0.1:${port}`)
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('rest GET / ')

    const socket = connect(port, '127.0.0.1')
    socket.write('GET /admin/ HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: test\r\n\r\n')
    const heard = await socket.setEncoding('utf8').toArray()
    expect(heard.join('')).toMatch(/^HTTP\/1\.1 101 [^]*admin$/)

    rest.closeAllConnections()
    await new Promise((resolve) => rest.close(resolve))
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(502)
  } finally {
    for (const server of [proxy, admin, rest]) {
      server.closeAllConnections()
      server.close()
    }
  }
})
