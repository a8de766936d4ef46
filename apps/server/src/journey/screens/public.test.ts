import { expect, test } from 'vitest'
import { linksIn } from '../testing/links-in.ts'
import { settled } from '../testing/settled.ts'
import { raiseStage } from '../testing/stage.ts'
import { desk, phone, tablet, trouble } from '../testing/trouble.ts'

test(
  'R-A11Y-01 R-A11Y-06 public: axe finds nothing on any page in both languages, nothing is wider than its screen',
  { timeout: 900_000 },
  async () => {
    await using stage = await raiseStage()
    await using visitor = await stage.open()
    const { page, problems } = visitor
    const found: string[] = []
    const look = async (path: string) => {
      await page.goto(`${stage.baseUrl}${path}`)
      await settled(page)
      found.push(...(await trouble(page, path, [phone, tablet, desk])))
      return linksIn(page, '')
    }
    for (const path of ['/', '/en', '/tentang', '/tangsel', '/tidak-ada', '/en/tidak-ada', '/medan/statistik'])
      await look(path)
    for (const language of ['', '/en']) {
      await look(`${language}/medan`)
      for (const [list, one] of [
        ['produk', /\/medan\/produk\/[a-z2-9]{8}$/],
        ['peta', /\/medan\/sentra\/[a-z2-9]{8}$/],
      ] as const)
        await look((await look(`${language}/medan/${list}`)).find((link) => one.test(link)) ?? expect.fail(list))
    }
    expect(found).toEqual([])
    expect(problems).toEqual([])
  },
)
