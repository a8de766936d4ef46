import { deliverMessage } from '@melati/api/jobs/message'
import type { AnyRouter } from '@trpc/server'
import { sql } from 'kysely'
import { lookInside } from './look-inside.ts'
import type { World } from './world.ts'

/** Does what the job runner would: sends the messages that committed transactions left behind. */
export async function sendQueued({ made, services }: World<AnyRouter>): Promise<void> {
  const jobs = await lookInside(
    { made },
    sql<{ payload: unknown }>`
    select p.payload from worker._private_jobs p join worker._private_tasks t on t.id = p.task_id
    where t.identifier = 'deliver' order by p.id`,
  )
  for (const { payload } of jobs) await deliverMessage(services, payload)
}
