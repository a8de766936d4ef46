import { lastChecks } from '@melati/api/jobs/verify'
import { operating } from '@melati/api/procedures'
import { ask } from '@melati/db/tenancy'
import { tenantDirectory } from '@melati/db/tenants'
import { checkOf } from '../rules.ts'

/** Of every city what the last nightly checks found: whether its stored figures are a plain count, and its audit is whole. */
export const health = operating.query(async ({ ctx }) => {
  const [cities, checks] = await ask(ctx.db, tenantDirectory(), lastChecks())
  const now = ctx.now()
  return cities
    .map(({ tenantId, slug, name }) => {
      const own = checks.filter((check) => check.tenant_id === tenantId)
      return {
        slug,
        name,
        figures: checkOf(
          own.filter(({ subject }) => subject !== 'audit'),
          now,
        ),
        audit: checkOf(
          own.filter(({ subject }) => subject === 'audit'),
          now,
        ),
      }
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
})
