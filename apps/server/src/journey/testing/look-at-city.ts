import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { signInAsBoard, signInAsCadre } from '../steps/sign-in.ts'
import { accountOf, phoneOf } from './account-of.ts'
import { lookAtAdmin } from './look-at-admin.ts'
import { phoneScreen, type Stage } from './stage.ts'

/** A city's board on every page it has, in a language, once there is something on each. */
export async function lookAtCity(stage: Stage, language: string): Promise<void> {
  const cadre = await stage.open(phoneScreen)
  // So that the board finds a phone that is registered.
  await signInAsCadre(stage, cadre.page, phoneOf(stage, 'cadre', 'medan'), '284619')
  const admin = await stage.open()
  const { page, problems } = admin
  await signInAsBoard(stage, page, accountOf(stage, 'city-board', 'medan'))
  await addWebhook(page)
  expect(await lookAtAdmin(stage, page, language)).toEqual({ found: [], unreached: [] })
  expect(problems).toEqual([])
}

/** A city of the demo tells nobody of anything; with one that is told, its page can be looked at. */
async function addWebhook(page: Page) {
  const input = { webhookId: crypto.randomUUID(), url: 'https://penerima.example/melati', types: ['unit.renamed'] }
  const status = await page.evaluate<number>(`fetch('/api/trpc/integrations.addWebhook', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-melati-csrf': '1' },
    body: ${JSON.stringify(JSON.stringify(input))},
  }).then((answer) => answer.status)`)
  expect(status).toBe(200)
}
