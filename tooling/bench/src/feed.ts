import { randomInt, randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { changed } from '@melati/db/change'
import { read, write } from '@melati/db/tenancy'
import type { UnitId } from '@melati/domain/ids'
import { sql } from 'kysely'
import type { BenchWorld } from './bench-world.ts'
import { atMost, type Finding } from './report.ts'
import { appoint, handPhone } from './staff.ts'

export interface FeedSize {
  readonly writers: number
  readonly changesEach: number
}

/**
 * What a phone never hears of while many write: each change is written, held for a while and committed, while one phone
 * pulls by the real protocol. Beside it reads a cursor on the sequence alone, which must miss some, or the crowd proves nothing.
 */
export async function feed(world: BenchWorld, { writers, changesEach }: FeedSize): Promise<Finding[]> {
  const { city, services } = world
  const [scope] = city.dasawisma
  if (scope === undefined) throw new Error('no dasawisma')
  const cadre = await appoint(services, city.tenantId, 'cadre', scope)
  const phone = await handPhone(services, city.tenantId, cadre, world.server.url)
  const state = { writing: true }
  const heard = hearAll(phone, scope, state)
  const bySequence = readBySequence(world, scope, state)
  const written = await Promise.all(Array.from({ length: writers }, () => writeSlowly(world, scope, changesEach)))
  state.writing = false
  const all = written.flat()
  const [known, simple] = [await heard, await bySequence]
  const lost = all.filter((id) => !known.has(id)).length
  const missed = all.filter((id) => !simple.has(id)).length
  const how = `never delivered of ${all.length} changes under ${writers} writers; a cursor on the sequence alone missed ${missed}`
  return [atMost('feed', lost, 0, how)]
}

async function writeSlowly({ db, city }: BenchWorld, scope: UnitId, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID())
  for (const id of ids) {
    await write(db, city.tenantId, async (tx) => {
      await tx.run(changed(city.tenantId, sql`select ${scope}::uuid, 'note', ${id}::uuid, false`))
      await sleep(randomInt(12))
    })
  }
  return ids
}

async function hearAll(phone: Awaited<ReturnType<typeof handPhone>>, scopeId: UnitId, state: { writing: boolean }) {
  const heard = new Set<string>()
  let cursor: string | null = null
  for (;;) {
    const isLast = !state.writing
    const { status, body } = await phone.pull([{ scopeId, cursor }])
    const page: { changes: readonly { id: string }[]; cursor: string; more: boolean } | undefined = body.scopes?.[0]
    if (status !== 200 || page === undefined) throw new Error(`a pull was answered with ${status}`)
    for (const { id } of page.changes) heard.add(id)
    cursor = page.cursor
    if (isLast && !page.more) return heard
  }
}

async function readBySequence({ db, city }: BenchWorld, scopeId: UnitId, state: { writing: boolean }) {
  const seen = new Set<string>()
  let last = 0
  for (;;) {
    const isLast = !state.writing
    const [rows] = await read(
      db,
      city.tenantId,
      sql<{ seq: number; id: string }>`select seq, row_id as id from core.change
        where tenant_id = ${city.tenantId} and scope_id = ${scopeId}::uuid and seq > ${last} order by seq`,
    )
    for (const { seq, id } of rows) {
      seen.add(id)
      last = seq
    }
    if (isLast && rows.length === 0) return seen
  }
}
