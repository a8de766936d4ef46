import { expect, test } from 'vitest'
import { signInAsBoard } from '../steps/sign-in.ts'
import { accountOf } from '../testing/account-of.ts'
import { languages, lookAtAdmin } from '../testing/look-at-admin.ts'
import { pagesOnlyOf } from '../testing/pages-of.ts'
import { raiseStage } from '../testing/stage.ts'

test(
  'R-A11Y-01 R-A11Y-06 admin as kelurahan-board: the same of its home and of the pages that only it has',
  { timeout: 900_000 },
  async () => {
    await using stage = await raiseStage()
    await using admin = await stage.open()
    const { page, problems } = admin
    await signInAsBoard(stage, page, accountOf(stage, 'kelurahan-board', 'medan'))
    const pages = await pagesOnlyOf('kelurahan-board', ['platform-operator', 'city-board'])
    expect(pages).toContain('/sakasanwira/baru')
    for (const language of languages)
      expect(await lookAtAdmin(stage, page, language, pages)).toEqual({ found: [], unreached: [] })
    expect(problems).toEqual([])
  },
)
