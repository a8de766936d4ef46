import { Browser } from '@melati/api/auth/testing/browser'
import type { AnyRouter } from '@trpc/server'
import { authOf } from './auth-of.ts'
import type { World } from './world.ts'

/** Sign-in over a world's database, with browsers to try it. */
export function signInTo(world: World<AnyRouter>) {
  const { services, sent } = world
  const { auth, ...opened } = authOf(world)
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
    [Symbol.asyncDispose]: () => opened[Symbol.asyncDispose](),
  }
}
