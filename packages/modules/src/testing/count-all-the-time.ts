import { connect } from '@melati/db/connect'
import type { Figures } from '@melati/db/figures/define'
import { fold } from '@melati/db/figures/fold'
import type { AnyRouter } from '@trpc/server'
import type { World } from './world.ts'

/** The worker that counts what is marked, on a connection of its own, again and again until it is told to stop. */
export function countAllTheTime(world: World<AnyRouter>, tenantId: number, figures: Figures) {
  const db = connect(world.made.appUrl, { max: 1 })
  let running = true
  const worker = (async () => {
    while (running) {
      await fold(db, tenantId, figures)
      await new Promise((done) => setTimeout(done, 5))
    }
  })()
  const stop = async () => {
    running = false
    await worker
  }
  return {
    stop,
    async [Symbol.asyncDispose]() {
      await stop()
      await db[Symbol.asyncDispose]()
    },
  }
}
