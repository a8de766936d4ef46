import type { Db } from '@melati/db/connect'
import { ask, read } from '@melati/db/tenancy'
import { tenantDirectory } from '@melati/db/tenants'
import { sql } from 'kysely'
import { keepCheck } from '../jobs/verify.ts'
import { type AuditRow, auditColumns } from './canonical.ts'
import { chainTenant, type ChainServices } from './chain.ts'
import { GENESIS, linkHash } from './link-hash.ts'

export interface ChainCheck {
  readonly links: number
  /** Of the last link that holds: the anchor to compare with one kept elsewhere. */
  readonly head: string
  /** The first place where the chain does not hold: a row was changed or taken away, or a link was. */
  readonly broken: { readonly position: number; readonly why: 'row-changed' | 'row-missing' | 'link-missing' } | null
}

interface Link extends AuditRow {
  position: number
  hash: Buffer
}

const PAGE = 2_000

/** Walks a tenant's chain from its beginning, page by page, and hashes every row again. */
export async function verifyChain(db: Db, tenantId: number): Promise<ChainCheck> {
  let hash: Buffer = GENESIS
  let position = 0
  for (;;) {
    const [page] = await read(db, tenantId, linksAfter(tenantId, position))
    for (const link of page) {
      const why = faultOf(link, position, hash)
      if (why !== undefined)
        return { links: position, head: hash.toString('hex'), broken: { position: position + 1, why } }
      hash = link.hash
      position = link.position
    }
    if (page.length < PAGE) return { links: position, head: hash.toString('hex'), broken: null }
  }
}

const linksAfter = (tenantId: number, position: number) => sql<Link>`
  select l.position, l.hash, ${auditColumns} from core.audit_link l
  left join core.audit a on a.tenant_id = l.tenant_id and a.xid = l.xid and a.seq = l.seq
  where l.tenant_id = ${tenantId} and l.position > ${position} order by l.position limit ${PAGE}`

function faultOf(link: Link, before: number, previous: Buffer) {
  if (link.position !== before + 1) return 'link-missing'
  // The columns of a row that is not there are null, whatever their type says.
  if (typeof link.action !== 'string') return 'row-missing'
  return linkHash(previous, link).equals(link.hash) ? undefined : 'row-changed'
}

/**
 * Every night: links what is left, walks every chain, keeps the result for the health page, and says each head in the
 * server's log, which is kept on another machine: whoever rewrites a whole chain cannot rewrite that.
 */
export async function checkChains(services: ChainServices): Promise<void> {
  const { db, log, now } = services
  const [tenants] = await ask(db, tenantDirectory())
  for (const { tenantId } of tenants) {
    try {
      while ((await chainTenant(db, tenantId, now(), true)) > 0);
      const { links, head, broken } = await verifyChain(db, tenantId)
      await keepCheck(services, tenantId, {
        subject: 'audit',
        period: 0,
        checked: links,
        differing: broken === null ? 0 : 1,
      })
      if (broken === null) log.info({ tenantId, links, head }, 'audit anchor')
      else log.error({ tenantId, ...broken }, 'the audit chain is broken')
    } catch (error) {
      log.error({ tenantId, err: error }, 'the audit chain could not be checked')
    }
  }
}
