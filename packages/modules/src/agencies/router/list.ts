import { asking } from '@melati/api/procedures'
import { read } from '@melati/db/tenancy'
import { listedAgencies } from '../queries.ts'

/** The dinas of the city, the closed ones last. */
export const list = asking.query(async ({ ctx }) => {
  const [agencies] = await read(ctx.db, ctx.tenantId, listedAgencies(ctx.tenantId, ctx.today))
  return { agencies }
})
