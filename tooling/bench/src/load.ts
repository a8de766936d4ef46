import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { LoadAnswer, LoadOrder } from './load.worker.ts'

/** Sends one request over and over from a thread of its own, on connections that stay open. */
export interface Load {
  /** Seconds until `count` answers were there; throws when one of them was no 200. */
  send(order: LoadOrder): Promise<number>
  stop(): Promise<void>
}

export function startLoad(): Load {
  const worker = new Worker(new URL('./load.worker.ts', import.meta.url))
  return {
    async send(order) {
      worker.postMessage(order)
      const [answer] = (await once(worker, 'message')) as [LoadAnswer]
      if (answer.refused !== null) throw new Error(`not answered: ${answer.refused}`)
      return answer.seconds
    },
    stop: async () => {
      await worker.terminate()
    },
  }
}
