import { expect, test } from 'vitest'
import { signInAsCadre } from '../steps/sign-in.ts'
import { phoneOf } from '../testing/account-of.ts'
import { overflow } from '../testing/findings.ts'
import { goInside } from '../testing/go-inside.ts'
import { linksIn } from '../testing/links-in.ts'
import { languages } from '../testing/look-at-admin.ts'
import { pagesOf, visitAll } from '../testing/pages-of.ts'
import { settled } from '../testing/settled.ts'
import { phoneScreen, raiseStage } from '../testing/stage.ts'
import { phone, trouble } from '../testing/trouble.ts'

/** Pages of the cadre app that no link leads to before something happened: a receipt, a refusal, an empty house, a second area. */
const needsMore = /tersimpan|perbaiki|tutup|dasawisma/

test(
  'R-A11Y-01 R-A11Y-06 cadre: axe finds nothing on any page in both languages, nothing is wider than her phone, with large text too',
  { timeout: 900_000 },
  async () => {
    await using stage = await raiseStage()
    await using cadre = await stage.open(phoneScreen)
    const { page, problems } = cadre
    const found: string[] = []
    await page.goto(`${stage.baseUrl}/cadre/`)
    await settled(page)
    found.push(...(await trouble(page, 'sign-in', [phone])))
    await signInAsCadre(stage, page, phoneOf(stage, 'cadre', 'medan'), '284619')
    await page.getByText(/^[1-9]\d* rumah tangga terdaftar/).waitFor({ timeout: 30_000 })
    for (const language of languages) {
      await goInside(page, '/lainnya')
      await page.getByRole('button', { name: language, exact: true }).first().click()
      const unreached = await visitAll([...pagesOf('cadre'), '/kirim', '/lainnya', '/panduan'], async (address) => {
        await goInside(page, address).catch(async () =>
          found.push(`${address} did not come: ${await page.locator('body').innerText()}`),
        )
        const links = [...(await linksIn(page, '/cadre')), new URL(page.url()).pathname.slice('/cadre'.length)]
        found.push(...(await trouble(page, `${address} ${language}`, [phone])))
        await page.evaluate(`document.documentElement.dataset.textSize = 'a++'`)
        const wide = await overflow(page)
        if (wide > 0) found.push(`${address} ${language} with large text is ${wide} px too wide`)
        await page.evaluate(`document.documentElement.dataset.textSize = 'a'`)
        return links
      })
      expect(unreached.filter((page) => !needsMore.test(page))).toEqual([])
    }
    expect(found).toEqual([])
    expect(problems).toEqual([])
  },
)
