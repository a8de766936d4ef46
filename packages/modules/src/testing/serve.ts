import { createHash, randomBytes } from 'node:crypto'
import { createHttp } from '@melati/api/http/create-http'
import { listen } from '@melati/api/testing/listen'
import { Browser } from '@melati/api/testing/browser'
import { Phone } from '@melati/api/testing/phone'
import { write } from '@melati/db/tenancy'
import type { Actor } from '@melati/domain/actor'
import type { AnyRouter } from '@trpc/server'
import { sql } from 'kysely'
import { allDownloads, allFeeds, appRouter } from '../app-router.ts'
import { authOf } from './auth-of.ts'
import { sessionCookie } from './session-cookie.ts'
import type { World } from './world.ts'

const enough = { burst: 1_000_000, perSecond: 1_000 }

/**
 * A world behind a real HTTP server, with every module unless a test has other doors, for as many calls as it likes. Two
 * servers of one secret are two processes to whom the same people are signed in.
 */
export async function serve(
  world: World<AnyRouter>,
  { router = appRouter, secret = randomBytes(32).toString('base64url') }: { router?: AnyRouter; secret?: string } = {},
) {
  const { services } = world
  const opened = authOf(world, secret)
  const server = await listen(
    createHttp({
      services: { ...services, baseUrl: 'http://localhost' },
      auth: opened.auth,
      router,
      feeds: allFeeds,
      downloads: allDownloads,
      trustedProxies: 0,
      limits: { perNetwork: enough, perPhone: enough },
    }),
  )
  return {
    url: server.url,
    callers: opened.auth.callers,
    /** The browser of somebody who has signed in, behind her back: so whoever it is, all factors are shown. */
    async browserOf(tenantId: number, actor: Actor) {
      const { name, value } = await sessionCookie(world, secret, tenantId, actor)
      const browser = new Browser(server.url)
      browser.cookies.set(name, value)
      return browser
    },
    /** The phone of somebody, registered behind her back: so any role has one, and the doors judge it. */
    async phoneOf(tenantId: number, { accountId, grantId }: Actor) {
      const registrationId = services.newId()
      const token = Buffer.from(services.randomBytes(32)).toString('base64url')
      await write(services.db, tenantId, (tx) =>
        tx.commitWith(sql`insert into core.registration
          (tenant_id, registration_id, account_id, grant_id, token_hash, device_name, created_at)
          values (${tenantId}, ${registrationId}, ${accountId}, ${grantId},
            ${createHash('sha256').update(token).digest()}, 'CONTOH HP', ${services.now().toISOString()})`),
      )
      return new Phone(server.url, { registrationId, token }, services.sealer.publicKey)
    },
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]()
      await opened[Symbol.asyncDispose]()
    },
  }
}
