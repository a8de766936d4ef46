import { cursor, pagesOf } from '@melati/api/page'
import { operating } from '@melati/api/procedures'
import { ask, read } from '@melati/db/tenancy'
import { tenantHosts } from '@melati/db/tenant-hosts'
import { tenantDirectory } from '@melati/db/tenants'
import { today } from '@melati/domain/day'
import { nameKey } from '@melati/domain/text'
import * as z from 'zod/mini'
import { countCity } from '../queries.ts'
import { stageOf } from '../rules.ts'

/** The cities of this installation by name, a page at a time, with how much there is in each and when somebody last wrote. */
export const list = operating
  .input(
    z.object({
      query: z.optional(z.string().check(z.maxLength(80))),
      cursor,
      limit: z._default(z.int().check(z.minimum(1), z.maximum(50)), 20),
    }),
  )
  .query(async ({ ctx, path, input }) => {
    const pages = pagesOf({ ctx, path, input })
    const [directory, hosts] = await ask(ctx.db, tenantDirectory(), tenantHosts())
    const wanted = nameKey(input.query ?? '')
    const found = directory
      .filter(
        ({ name, code, slug }) => nameKey(`${name} ${slug}`).includes(wanted) || code.startsWith(input.query ?? ''),
      )
      .toSorted((a, b) => a.name.localeCompare(b.name, 'id') || a.slug.localeCompare(b.slug))
    const start = found.findIndex(({ slug }) => slug === pages.after?.id) + 1
    const left = found.slice(start, start + input.limit + 1)
    const { rows: page, next } = pages.of(left, input.limit, ({ name, slug }) => ({ at: name, id: slug }))
    const cities = []
    // One after the other: each under its own tenant, and the pool is there for others too.
    for (const { tenantId, slug, name, kind, code, timeZone, createdAt } of page) {
      const [[counts]] = await read(ctx.db, tenantId, countCity(tenantId, today(ctx.now(), timeZone)))
      const { users = 0, cadres = 0, units = {}, lastActivityAt = null } = counts ?? {}
      const stage = stageOf({ users, units })
      const own = hosts.filter((one) => one.tenantId === tenantId).map(({ host }) => host)
      cities.push({
        slug,
        name,
        hosts: own,
        kind,
        code,
        timeZone,
        createdAt,
        stage,
        users,
        cadres,
        units,
        lastActivityAt,
      })
    }
    return { cities, next, total: found.length }
  })
