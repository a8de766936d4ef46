import { connect, type Socket } from 'node:net'
import { parentPort } from 'node:worker_threads'

export interface LoadOrder {
  readonly port: number
  /** The whole request as it goes over the wire. */
  readonly request: string
  readonly count: number
  readonly connections: number
}

export interface LoadAnswer {
  readonly seconds: number
  /** The first answer that was no 200; null when there was none. */
  readonly refused: string | null
}

parentPort?.on('message', (order: LoadOrder) => {
  void run(order).then((answer) => parentPort?.postMessage(answer))
})

async function run(order: LoadOrder): Promise<LoadAnswer> {
  const sockets = await Promise.all(Array.from({ length: order.connections }, () => opened(order.port)))
  const state = { left: order.count, refused: null as string | null }
  const from = performance.now()
  await Promise.all(sockets.map((socket) => sendOn(socket, order.request, state)))
  const seconds = (performance.now() - from) / 1000
  for (const socket of sockets) socket.destroy()
  return { seconds, refused: state.refused }
}

function opened(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket)).once('error', reject)
    socket.setNoDelay(true)
  })
}

/** One request at a time on each connection; node's own client costs as much as the server it would measure. */
function sendOn(socket: Socket, request: string, state: { left: number; refused: string | null }): Promise<void> {
  return new Promise((resolve, reject) => {
    let received = ''
    const next = () => {
      if (state.left <= 0 || state.refused !== null) return resolve()
      state.left -= 1
      socket.write(request)
    }
    socket.setEncoding('latin1')
    socket.once('error', reject)
    socket.on('data', (chunk: string) => {
      received += chunk
      if (!isWhole(received)) return
      if (!received.startsWith('HTTP/1.1 200')) state.refused = received.slice(0, 300)
      received = ''
      next()
    })
    next()
  })
}

function isWhole(text: string): boolean {
  const end = text.indexOf('\r\n\r\n')
  if (end < 0) return false
  const length = /\r\ncontent-length: (\d+)/i.exec(text.slice(0, end + 2))?.[1]
  return length === undefined ? text.endsWith('\r\n0\r\n\r\n') : text.length >= end + 4 + Number(length)
}
