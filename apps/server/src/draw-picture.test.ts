import { expect, test } from 'vitest'
import { drawPicture } from './draw-picture.ts'

const svgOf = (words: string, family = 'Plus Jakarta Sans', weight = 700) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="100"><text x="10" y="70" font-family="${family}" font-weight="${weight}" font-size="40">${words}</text></svg>`

test('draws words with the font we bring, whatever the machine has installed', async () => {
  const none = await drawPicture(svgOf(''))
  const some = await drawPicture(svgOf('Keripik pisang'))
  expect(some.length).toBeGreaterThan(none.length * 2)
  expect(
    Buffer.from(await drawPicture(svgOf('Keripik pisang', 'Plus Jakarta Sans Medium', 500))).equals(Buffer.from(some)),
  ).toBe(false)
  // Another weight or a missing file would show as the same blank.
  expect(Buffer.from(await drawPicture(svgOf('Batik cap'))).equals(Buffer.from(some))).toBe(false)
})
