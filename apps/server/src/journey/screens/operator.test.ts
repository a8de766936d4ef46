import { afterAll, beforeAll, expect, test } from 'vitest'
import { onboardCity } from '../steps/onboard-city.ts'
import { acceptInvitation, signInAsBoard } from '../steps/sign-in.ts'
import { accountOf } from '../testing/account-of.ts'
import { languages, lookAtAdmin } from '../testing/look-at-admin.ts'
import { raiseStage, type Opened, type Stage } from '../testing/stage.ts'

let stage: Stage
let operator: Opened
beforeAll(async () => {
  stage = await raiseStage()
  operator = await stage.open()
  await signInAsBoard(stage, operator.page, accountOf(stage, 'platform-operator'))
}, 600_000)
afterAll(() => stage[Symbol.asyncDispose]())

test(
  'R-A11Y-01 R-A11Y-06 admin as platform-operator: axe finds nothing on any page in both languages, nothing is wider than its screen',
  { timeout: 900_000 },
  async () => {
    const { page, problems } = operator
    for (const language of languages) {
      // The operator has no city to be in, and so no links into one.
      const { found } = await lookAtAdmin(stage, page, language)
      expect(found).toEqual([])
    }
    expect(problems).toEqual([])
  },
)

test('admin of a city of yesterday, with nobody and nothing in it: the same', { timeout: 900_000 }, async () => {
  await operator.page.goto(`${stage.baseUrl}/admin/`)
  await operator.page.getByRole('button', { name: languages[0], exact: true }).first().click()
  const { link } = await onboardCity(operator.page, {
    search: 'Binjai',
    name: 'Kota Binjai',
    board: { name: 'Sari Lubis', email: 'sari@binjai.example' },
  })
  await using admin = await stage.open()
  const { page, problems } = admin
  await acceptInvitation(page, link, 'sandi panjang untuk ujian')
  const { found } = await lookAtAdmin(stage, page, languages[0])
  expect(found).toEqual([])
  expect(problems).toEqual([])
})
