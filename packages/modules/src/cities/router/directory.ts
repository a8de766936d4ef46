import { open } from '@melati/api/procedures'
import { ask } from '@melati/db/tenancy'
import { tenantDirectory } from '@melati/db/tenants'

/** The cities of the installation as everyone may know them: name, address, code. */
export const directory = open.query(async ({ ctx }) => {
  const [cities] = await ask(ctx.db, tenantDirectory())
  return cities.map(({ slug, name, kind, code }) => ({ slug, name, kind, code }))
})
