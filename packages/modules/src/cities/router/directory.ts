import { serves } from '@melati/api/city-host'
import { open } from '@melati/api/procedures'
import { ask } from '@melati/db/tenancy'
import { tenantDirectory } from '@melati/db/tenants'

/** The cities of the installation as everyone may know them: name, address, code, and what it shows. Under a city's own host, that one. */
export const directory = open.query(async ({ ctx }) => {
  const [cities] = await ask(ctx.db, tenantDirectory())
  const shown = cities.filter(({ tenantId }) => serves(ctx.cityHost, tenantId))
  return shown.map(({ slug, name, kind, code, modules }) => ({ slug, name, kind, code, modules }))
})
