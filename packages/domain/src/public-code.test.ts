import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { publicCode } from './public-code.ts'

test.prop([fc.infiniteStream(fc.nat({ max: 255 }))])('whatever is drawn, a code is eight clear signs', (stream) => {
  // A machine that draws nothing but what is thrown away would never end; ours draws all bytes alike.
  let drawn = 0
  const bytes = (length: number) =>
    Uint8Array.from({ length }, () => {
      drawn += 1
      const [byte] = stream.take(1)
      return drawn > 200 ? 7 : (byte ?? 0)
    })
  expect(publicCode(bytes)).toMatch(/^[a-hjkmnp-z2-9]{8}$/)
})

test('every sign comes up, and none oftener than another', () => {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte)
  const counted = new Map<string, number>()
  for (let from = 0; from < 248; from += 8)
    for (const sign of publicCode(() => all.slice(from, from + 8))) counted.set(sign, (counted.get(sign) ?? 0) + 1)
  expect(counted.size).toBe(31)
  expect(new Set(counted.values())).toEqual(new Set([8]))
})
