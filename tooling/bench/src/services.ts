import { randomBytes, randomUUID } from 'node:crypto'
import type { Services } from '@melati/api/context'
import { keyRing } from '@melati/api/keys/key-ring'
import { loadSealer } from '@melati/api/keys/sealer'
import type { Db } from '@melati/db/connect'
import { moduleTitles } from '@melati/modules/app-router'
import { rights } from '@melati/modules/rights'

/** What the server gives a request; messages go nowhere. Whatever is logged as wrong ends the run: a refusal is quick, and would be measured as such. */
export async function benchServices(db: Db): Promise<Services> {
  const keys = keyRing(randomBytes(32))
  const fail = (fields: object, message: string) => {
    throw new Error(message, { cause: fields })
  }
  return {
    db,
    now: () => new Date(),
    newId: randomUUID,
    randomBytes,
    keys,
    sealer: await loadSealer(db, keys, new Date(), randomBytes),
    deliver: () => Promise.resolve(),
    rights,
    titles: moduleTitles,
    baseUrl: 'http://localhost:4100',
    log: { info: () => {}, warn: fail, error: fail },
    demo: false,
    operations: {},
    localWebhooks: false,
  }
}
