import { randomBytes } from 'node:crypto'
import { createAuth } from '@melati/api/auth/create-auth'
import { openAuthPool } from '@melati/api/auth/pool'
import { Browser } from '@melati/api/auth/testing/browser'
import type { AnyRouter } from '@trpc/server'
import type { World } from './world.ts'

/** Sign-in over a world's database, with browsers to try it; messages go where the world's go. */
export function signInTo({ made, services, sent }: World<AnyRouter>) {
  const pool = openAuthPool(made.appUrl, { max: 2 })
  const auth = createAuth({
    pool,
    secret: randomBytes(32).toString('base64url'),
    baseUrl: services.baseUrl,
    deliver: services.deliver,
    onEvent: () => Promise.resolve(),
    onError: (error) => {
      throw error
    },
    trustedProxies: 0,
  })
  const another = () => new Browser(auth, services.baseUrl)
  return {
    browser: another(),
    another,
    /** Asks for a code as its owner would; undefined when none was sent. */
    async askForCode(browser: Browser, phone: string) {
      const before = sent.length
      const { body } = await browser.post('phone/send', { phone })
      const message = sent.slice(before).find((one) => one.template === 'sign-in-code')
      if (message?.template !== 'sign-in-code') return undefined
      return { challengeId: body.challengeId, code: message.values.code }
    },
    async [Symbol.asyncDispose]() {
      await auth.settled()
      await pool.end()
    },
  }
}
