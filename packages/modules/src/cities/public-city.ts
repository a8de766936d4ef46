import { serves } from '@melati/api/city-host'
import type { Context } from '@melati/api/context'
import { refuseWith } from '@melati/api/refusal-error'
import { ask } from '@melati/db/tenancy'
import { tenantBySlug, type TenantEntry } from '@melati/db/tenants'
import { isModuleOn } from '@melati/domain/module-on'
import type { Slug } from '@melati/domain/slug'

/**
 * The city of a public page by its address, for a procedure that anyone may call. One that is not there, that another
 * city's host does not serve, or that has the module off, is not found.
 */
export async function publicCity(
  ctx: Pick<Context, 'db' | 'cityHost'>,
  slug: Slug,
  module: string,
): Promise<TenantEntry> {
  const [[city]] = await ask(ctx.db, tenantBySlug(slug))
  if (city === undefined || !serves(ctx.cityHost, city.tenantId) || !isModuleOn(city, module)) refuseWith('not-found')
  return city
}
