import { test } from 'vitest'
import { languages } from '../testing/look-at-admin.ts'
import { lookAtCity } from '../testing/look-at-city.ts'
import { raiseStage } from '../testing/stage.ts'

// A language a file, so that two are looked at side by side.
test(
  'R-A11Y-01 R-A11Y-06 admin as city-board in Indonesian: axe finds nothing on any page, nothing is wider than its screen',
  { timeout: 900_000 },
  async () => {
    await using stage = await raiseStage()
    await lookAtCity(stage, languages[0])
  },
)
