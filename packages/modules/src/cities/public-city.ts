import type { Context } from '@melati/api/context'
import { refuseWith } from '@melati/api/refusal-error'
import { ask } from '@melati/db/tenancy'
import { tenantBySlug, type TenantEntry } from '@melati/db/tenants'
import { isModuleOn } from '@melati/domain/module-on'

type Reading = Pick<Context, 'db'>

/** A city by its public address; undefined where there is none, or none that has the module on. */
export async function cityWith({ db }: Reading, slug: string, module: string): Promise<TenantEntry | undefined> {
  const [[city]] = await ask(db, tenantBySlug(slug))
  return city !== undefined && isModuleOn(city, module) ? city : undefined
}

/** The same for a procedure that anyone may call: what is not there is not found. Whose host it is, `open` has looked at. */
export async function publicCity(ctx: Reading, slug: string, module: string): Promise<TenantEntry> {
  return (await cityWith(ctx, slug, module)) ?? refuseWith('not-found')
}
