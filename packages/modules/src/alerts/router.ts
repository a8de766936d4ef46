import { defineModule } from '@melati/api/module'
import { asking } from '@melati/api/procedures'
import { read } from '@melati/db/tenancy'
import { namesOf } from '../accounts/published.ts'
import { alertsSince } from './queries.ts'

/** Older ones are in the log. */
const days = 7

const most = 50

/** What of the last seven days somebody who answers for an area should look at, the latest first. */
const list = asking.query(async ({ ctx }) => {
  const { tenantId, tenant, actor, db } = ctx
  const since = new Date(ctx.now().getTime() - days * 86_400_000).toISOString()
  const scopeUnitId = actor.scopeUnitId === tenant.rootUnitId ? null : actor.scopeUnitId
  const [found] = await read(db, tenantId, alertsSince(tenantId, { scopeUnitId, since, limit: most + 1 }))
  const rows = found.slice(0, most)
  const [names] = await read(
    db,
    tenantId,
    namesOf(
      tenantId,
      rows.flatMap(({ accountId }) => accountId ?? []),
    ),
  )
  const nameOf = new Map(names.map(({ accountId, name }) => [accountId, name]))
  return {
    isMore: found.length > most,
    rows: rows.map(({ accountId, ...row }) => ({ ...row, name: nameOf.get(accountId ?? '') ?? null })),
  }
})

export const alerts = defineModule({ name: 'alerts', router: { list } })
