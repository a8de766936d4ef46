import type { Db } from '@melati/db/connect'
import { ask, write } from '@melati/db/tenancy'
import { sql } from 'kysely'
import type { Services } from '../context.ts'
import { type Loop, startLoop } from '../jobs/loop.ts'
import { type AuditRow, auditColumns } from './canonical.ts'
import { GENESIS, linkHash } from './link-hash.ts'

export type ChainServices = Pick<Services, 'db' | 'now' | 'log'>

/** How many rows one transaction links. */
const BATCH = 1_000

interface Head {
  position: number
  hash: Buffer
}

/**
 * Links a tenant's committed audit rows that are in no chain yet, in the order of (xid, seq) and only below every
 * transaction still running, so that none can come in behind a link. Answers how many; 0 when there were none or
 * another worker is at it. `whole` looks through the whole log instead of behind the last link: a server restored into
 * a new database writes under lower transaction ids, and those rows are linked at the end.
 */
export async function chainTenant(db: Db, tenantId: number, now: Date, whole = false): Promise<number> {
  return write(db, tenantId, async (tx) => {
    const [[lock]] = await tx.run(
      sql<{ got: boolean }>`select pg_try_advisory_xact_lock(${tenantId}::int, hashtext('core.audit_link')) as got`,
    )
    if (lock?.got !== true) return 0
    const [heads, rows] = await tx.run(
      sql<Head>`select position, hash from core.audit_link where tenant_id = ${tenantId} order by position desc limit 1`,
      sql<AuditRow>`with head as (select xid, seq from core.audit_link where tenant_id = ${tenantId}
          order by position desc limit 1)
        select ${auditColumns} from core.audit a
        where a.tenant_id = ${tenantId} and a.xid < pg_snapshot_xmin(pg_current_snapshot())
          and (${whole}::boolean or (a.xid, a.seq) > (coalesce((select xid from head), '0'), coalesce((select seq from head), 0)))
          and not exists (select from core.audit_link l where l.tenant_id = a.tenant_id and l.xid = a.xid and l.seq = a.seq)
        order by a.xid, a.seq limit ${BATCH}`,
    )
    if (rows.length === 0) return 0
    const first = (heads[0]?.position ?? 0) + 1
    let hash: Uint8Array = heads[0]?.hash ?? GENESIS
    const hashes = rows.map((row) => (hash = linkHash(hash, row)))
    await tx.commitWith(
      sql`insert into core.audit_link (tenant_id, position, xid, seq, hash, linked_at)
        select ${tenantId}::int, n.position, n.xid::xid8, n.seq, n.hash, ${now.toISOString()}::timestamptz
        from unnest(${rows.map((_, index) => first + index)}::bigint[], ${rows.map((row) => row.xid)}::text[],
          ${rows.map((row) => row.seq)}::bigint[], ${hashes}::bytea[]) as n (position, xid, seq, hash)`,
    )
    return rows.length
  })
}

/** The worker that keeps every tenant's chain a few seconds behind its log. */
export function startChain(services: ChainServices, pause = 5_000): Loop {
  const { db, log, now } = services
  return startLoop({
    name: 'audit chain',
    pause,
    log,
    now,
    async turn(isStopping) {
      const [tenants] = await ask(db, sql<{ tenant_id: number }>`select tenant_id from search.unchained_tenants()`)
      for (const { tenant_id: tenantId } of tenants) {
        while (!isStopping() && (await chainTenant(db, tenantId, now())) === BATCH);
      }
    },
  })
}
