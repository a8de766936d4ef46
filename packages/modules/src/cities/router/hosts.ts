import { auditRows } from '@melati/api/audit/record'
import { sqlState } from '@melati/api/command/database-failure'
import type { Context } from '@melati/api/context'
import { operating } from '@melati/api/procedures'
import { refuseWith } from '@melati/api/refusal-error'
import { ask, type Tx, write } from '@melati/db/tenancy'
import { mapTenantHost, tenantHosts, unmapTenantHost } from '@melati/db/tenant-hosts'
import { tenantBySlug, type TenantEntry } from '@melati/db/tenants'
import type { Actor } from '@melati/domain/actor'
import { decideHost } from '@melati/domain/host'
import * as z from 'zod/mini'

const Mapping = z.object({ slug: z.string().check(z.maxLength(80)), host: z.string().check(z.maxLength(1_000)) })

type Acting = Context & { readonly actor: Actor }

/** SQLSTATEs of a unique key and of an exclusion. */
const taken: ReadonlySet<string> = new Set(['23505', '23P01'])

/** Gives a city a host name of its own. Given again, it stays as it is. */
export const mapHost = operating.input(Mapping).mutation(async ({ ctx, input }) => {
  const entry = await cityAt(ctx, input.slug)
  const [hosts] = await ask(ctx.db, tenantHosts())
  const own = hosts.find(({ host, tenantId }) => host === input.host && tenantId === entry.tenantId)
  if (own !== undefined) return { host: own.host }
  const decided = decideHost(
    input.host,
    new URL(ctx.baseUrl).hostname,
    hosts.map(({ host }) => host),
  )
  if (!decided.ok) refuseWith(decided.because, decided)
  const host = decided.value
  try {
    await changeHost(ctx, entry, 'cities.mapHost', async (tx, at) => {
      await tx.run(mapTenantHost(host, at))
      return host
    })
  } catch (error) {
    // Another operator was first.
    if (taken.has(sqlState(error) ?? '')) refuseWith('host-taken', { field: 'host' })
    throw error
  }
  return { host }
})

/** Takes a host name from a city; from then on nobody is answered under it. */
export const unmapHost = operating.input(Mapping).mutation(async ({ ctx, input }) => {
  const entry = await cityAt(ctx, input.slug)
  await changeHost(ctx, entry, 'cities.unmapHost', async (tx, at) => {
    const [[row]] = await tx.run(unmapTenantHost(input.host, at))
    return row?.host ?? refuseWith('not-found', { field: 'host' })
  })
  return {}
})

async function cityAt(ctx: Context, slug: string): Promise<TenantEntry> {
  const [[entry]] = await ask(ctx.db, tenantBySlug(slug))
  return entry ?? refuseWith('not-found', { field: 'slug' })
}

/** The change and its row in the audit of the city whose host it is. */
async function changeHost(
  ctx: Acting,
  { tenantId, rootUnitId }: TenantEntry,
  action: string,
  change: (tx: Tx, at: string) => Promise<string>,
): Promise<void> {
  const at = ctx.now().toISOString()
  const { accountId, grantId } = ctx.actor
  await write(ctx.db, tenantId, async (tx) => {
    const host = await change(tx, at)
    await tx.commitWith(
      auditRows(tenantId, at, { accountId, grantId, registrationId: null }, [
        { action, subjectKind: 'tenant', subjectId: null, unitId: rootUnitId, detail: { host }, commandId: null },
      ]),
    )
  })
}
