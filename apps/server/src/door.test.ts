import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Door, openDoor } from './door.ts'

// Long enough for a busy machine to read what it was sent, short enough to wait for.
const timeouts = { headers: 1_000, body: 1_500, idle: 500, look: 100 }

let door: Door
beforeAll(async () => {
  door = await openDoor({ host: '127.0.0.1', port: 0 }, timeouts)
  door.serve({ fetch: async (request) => new Response(`got ${(await request.text()).length}`) })
})
afterAll(() => door.close(0))

/** A connection that sends what it is told to, and what came of it once the server has ended it. */
async function open(...lines: readonly string[]): Promise<{ socket: Socket; ended: Promise<string> }> {
  const socket = connect(door.port, '127.0.0.1').setEncoding('utf8')
  let text = ''
  socket.on('data', (part: string) => (text += part))
  // What is still being sent when the server hangs up is answered with a reset.
  socket.on('error', () => {})
  const ended = once(socket, 'close').then(() => text)
  await once(socket, 'connect')
  socket.write(lines.map((line) => `${line}\r\n`).join(''))
  return { socket, ended }
}

/** Sends a little more every now and then for as long as it may. */
function drip({ socket, ended }: Awaited<ReturnType<typeof open>>, piece: string) {
  const clock = setInterval(() => socket.write(piece), 40)
  return ended.finally(() => clearInterval(clock))
}

async function othersAreServed() {
  const url = `http://127.0.0.1:${door.port}/`
  const asked = Array.from({ length: 10 }, () =>
    fetch(url, { method: 'POST', body: 'halo', headers: { connection: 'close' } }),
  )
  for (const answer of await Promise.all(asked)) expect([answer.status, await answer.text()]).toEqual([200, 'got 4'])
}

const get = ['GET / HTTP/1.1', 'Host: localhost']
const post = ['POST / HTTP/1.1', 'Host: localhost', 'Content-Length: 100000', '']

test('A-119: headers that never end are ended by us, whether they stop or drip, and others are served meanwhile', async () => {
  const stopped = await Promise.all(Array.from({ length: 50 }, () => open(...get, 'X-Half: 1')))
  const dripping = await Promise.all(Array.from({ length: 50 }, () => open(...get)))
  const ends = dripping.map((one) => drip(one, 'X-More: 1\r\n'))
  await othersAreServed()
  for (const text of await Promise.all([...stopped.map(({ ended }) => ended), ...ends]))
    expect(text).toMatch(/^HTTP\/1\.1 408 /)
})

test('A-119: a body that never ends is ended by us, whether it stops or drips, and others are served meanwhile', async () => {
  const stopped = await Promise.all(Array.from({ length: 50 }, () => open(...post, 'half')))
  const dripping = await Promise.all(Array.from({ length: 50 }, () => open(...post)))
  const ends = dripping.map((one) => drip(one, 'x'))
  await othersAreServed()
  for (const text of await Promise.all([...stopped.map(({ ended }) => ended), ...ends]))
    expect(text).not.toContain('got')
})

test('A-119: connections that say nothing, at first or any more, are ended by us, and others are served meanwhile', async () => {
  const silent = await Promise.all(Array.from({ length: 300 }, () => open()))
  const answered = await Promise.all(Array.from({ length: 100 }, () => open(...get, '')))
  await othersAreServed()
  expect(new Set(await Promise.all(answered.map(({ ended }) => ended.then((text) => text.slice(0, 12)))))).toEqual(
    new Set(['HTTP/1.1 200']),
  )
  expect(await Promise.all(silent.map(({ ended }) => ended))).toHaveLength(300)
})
