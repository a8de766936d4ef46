import { today } from '@melati/domain/day'
import { type ActingContext, type Context, roleMay } from './context.ts'
import { isModuleOn } from '@melati/domain/module-on'
import type { ActingKey } from './keys/api-key.ts'
import { tellKeptOut } from './kept-out.ts'
import { refuseWith } from './refusal-error.ts'
import type { Session } from './auth/session.ts'
import { t } from './trpc.ts'

type Granted = Pick<ActingContext, 'session' | 'actor' | 'tenant' | 'tenantId' | 'today'>

/**
 * Who may: signed in with all factors, acting under a live grant whose role the table of rights names for this path,
 * in a tenant that has the module on. Everything else is refused before an input is looked at. Answers what such a context
 * has more than one of anybody.
 */
function granted(ctx: Context, path: string): Granted {
  const session = ctx.key === undefined ? ctx.session : sessionOfKey(ctx, ctx.key, path)
  if (session === null) refuseWith('signed-out')
  if (!session.secondFactor) refuseWith('needs-second-factor')
  if (ctx.actor === null) keepOut(ctx, path)
  const { actor, tenant } = ctx
  if (!roleMay(ctx.rights, path, actor.role) || tenant === null) keepOut(ctx, path)
  if (!isModuleOn(tenant, path)) refuseWith('module-off')
  return { session, actor, tenant, tenantId: tenant.tenantId, today: today(ctx.now(), tenant.timeZone) }
}

function keepOut(ctx: Context, path: string): never {
  tellKeptOut(ctx.log, { path, actor: ctx.actor, tenantId: ctx.tenant?.tenantId ?? null })
  refuseWith('not-allowed')
}

/** What stands for a session where a key calls: only what its scopes name, and nothing that asks for a person. */
function sessionOfKey(ctx: Context, { apiKeyId, scopes }: ActingKey, path: string): Session | null {
  const { actor } = ctx
  if (actor === null || !scopes.has(path)) keepOut(ctx, path)
  const { accountId } = actor
  return { sessionId: apiKeyId, accountId, kind: 'key', name: '', language: 'id', secondFactor: true, grant: null }
}

/** A procedure of a tenant: `asking.input(schema).query(…)`. Mutations are built by `command` (command/procedure.ts). */
export const asking = t.procedure.use(({ ctx, path, next }) => {
  // Of every call of a request the same, and put in place: handed to `next` it would be copied key by key, which costs as
  // much as a read.
  Object.assign(ctx, granted(ctx, path))
  return next({} as { ctx: Granted })
})

/** A procedure of the platform operator, who belongs to no tenant. */
export const operating = t.procedure.use(({ ctx, path, next }) => {
  if (ctx.session === null) refuseWith('signed-out')
  if (!ctx.session.secondFactor) refuseWith('needs-second-factor')
  const { actor, session } = ctx
  if (actor === null || actor.role !== 'platform-operator' || !roleMay(ctx.rights, path, actor.role)) keepOut(ctx, path)
  return next({ ctx: { ...ctx, session, actor } })
})

/** Callable signed out: says itself what it needs, and answers known and unknown alike. */
export const open = t.procedure.meta({ open: true }).use(async ({ ctx, getRawInput, next }) => {
  // Under a city's own host there is no other city.
  const slug = ctx.cityHost ? slugIn(await getRawInput()) : undefined
  if (slug !== undefined && slug !== ctx.cityHost?.slug) refuseWith('not-found')
  return next()
})

function slugIn(input: unknown): unknown {
  return typeof input === 'object' && input !== null && 'slug' in input ? input.slug : undefined
}

/** Signed in, no grant needed: one's own account. */
export const own = t.procedure.meta({ open: true }).use(({ ctx, next }) => {
  if (ctx.session === null) refuseWith('signed-out')
  return next({ ctx: { ...ctx, session: ctx.session } })
})
