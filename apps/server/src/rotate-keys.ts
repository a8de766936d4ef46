import { randomBytes } from 'node:crypto'
import { loadKeyRing, WrongMasterKey } from '@melati/api/keys/load-key-ring'
import { rotateDataKey } from '@melati/api/keys/rotate-data-key'
import { rotateMasterKey } from '@melati/api/keys/rotate-master-key'
import { connect } from '@melati/db/connect'
import { ask } from '@melati/db/tenancy'
import { tenantDirectory } from '@melati/db/tenants'
import { readConfig } from './config.ts'
import { openDatabase } from './database.ts'
import { demoMasterKey } from './master-key.ts'
import { BootProblem, printProblem } from './problem.ts'

/**
 * `node apps/server/src/rotate-keys.ts`: wraps every key under today's MELATI_KEY (with MELATI_KEY_OLD the one of
 * before), then gives every city a new data key and encrypts its NIK and No KK again. The server may run meanwhile with
 * both keys; it can be interrupted and run again.
 */
const say = (text: string) => void process.stdout.write(`${text}\n`)

const neither = {
  id: 'MELATI_KEY maupun MELATI_KEY_OLD bukan kunci basis data ini.',
  en: 'Neither MELATI_KEY nor MELATI_KEY_OLD is the key of this database.',
}

try {
  const config = readConfig(process.env)
  const database = await openDatabase(config, say)
  const db = connect(database.appUrl, { max: 2 })
  try {
    const masters = {
      master: config.masterKey ?? demoMasterKey(config.dataDir),
      older: config.olderKey === undefined ? [] : [config.olderKey],
    }
    const keys = await loadKeyRing(db, masters, new Date(), randomBytes)
    say(`Kunci dibungkus ulang / keys wrapped again: ${await rotateMasterKey(db, keys, randomBytes)}`)
    const [tenants] = await ask(db, tenantDirectory())
    for (const { tenantId, name } of tenants) {
      const { version, numbers } = await rotateDataKey(db, keys, { tenantId, now: new Date(), randomBytes })
      say(`${name}: kunci data / data key ${version}, ${numbers} nomor / numbers`)
    }
  } finally {
    await db[Symbol.asyncDispose]()
    await database.stop()
  }
} catch (error) {
  printProblem(
    error instanceof WrongMasterKey ? new BootProblem(neither) : error,
    (text) => void process.stderr.write(text),
  )
  process.exitCode = 1
}
