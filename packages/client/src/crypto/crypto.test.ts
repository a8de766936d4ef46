import { test } from '@fast-check/vitest'
import * as fc from 'fast-check'
import { expect } from 'vitest'
import { fromBase64url, toBase64url } from './base64url.ts'
import { boxKeyFrom, lockBox, newBoxKey, openBox } from './box.ts'
import { joinBytes, randomBytes, textOf, utf8 } from './bytes.ts'
import { isPin, leastPinRounds, measurePinRounds, newPinSalt, pinKeyFrom } from './pin.ts'
import { createSeal, newSealPair, openSealed, sealPrivateFrom } from './seal.ts'
import { unwrapKey, wrapKey } from './wrapped-key.ts'

const bytes = fc.uint8Array({ maxLength: 2_000 }).map((array) => new Uint8Array(array))

test.prop([bytes])('base64url goes there and back, as Node writes it', (plain) => {
  expect(toBase64url(plain)).toBe(Buffer.from(plain).toString('base64url'))
  expect(fromBase64url(toBase64url(plain))).toEqual(plain)
})

test('base64url takes more than one call can', () => {
  const large = randomBytes(60_000)
  expect(fromBase64url(toBase64url(joinBytes(large, large)))).toEqual(joinBytes(large, large))
})

test.prop([bytes, fc.string(), fc.nat()])(
  'a box opens with its key, its context and every bit in place, and else not',
  async (plain, context, at) => {
    const key = await newBoxKey()
    const box = await lockBox(key, plain, context)
    expect(await openBox(key, box, context)).toEqual(plain)
    expect(await openBox(key, box, `${context}.`)).toBeUndefined()
    expect(await openBox(await newBoxKey(), box, context)).toBeUndefined()
    const ct = box.ct.map((byte, index) => (index === at % box.ct.length ? byte ^ 1 : byte))
    expect(await openBox(key, { ...box, ct }, context)).toBeUndefined()
  },
)

test.prop([fc.string(), fc.uuid(), fc.integer({ min: 1, max: 1e9 }), fc.nat()], { numRuns: 30 })(
  'what is sealed is in the format of the protocol and opens for its registration and number only',
  async (text, registrationId, seq, at) => {
    const pair = await newSealPair()
    const key = await sealPrivateFrom(pair.privateBytes)
    const seal = await createSeal(pair.publicPoint)
    const sealed = await seal(utf8(text), `${registrationId}:${seq}`)
    expect(sealed[0]).toBe(1)
    expect(sealed[1]).toBe(4)
    expect(sealed.length).toBe(1 + 65 + 12 + utf8(text).length + 16)
    const opened = await openSealed(key, sealed, `${registrationId}:${seq}`)
    expect(opened && textOf(opened)).toBe(text)
    expect(await openSealed(key, sealed, `${registrationId}:${seq + 1}`)).toBeUndefined()
    const flipped = sealed.map((byte, index) => (index === at % sealed.length ? byte ^ 1 : byte))
    expect(await openSealed(key, flipped, `${registrationId}:${seq}`)).toBeUndefined()
  },
)

test('one sealer uses one ephemeral key and never the same iv', async () => {
  const pair = await newSealPair()
  const seal = await createSeal(pair.publicPoint)
  const sealed = await Promise.all(Array.from({ length: 200 }, () => seal(utf8('x'), 'c')))
  expect(new Set(sealed.map((each) => toBase64url(each.slice(1, 66)))).size).toBe(1)
  expect(new Set(sealed.map((each) => toBase64url(each.slice(66, 78)))).size).toBe(200)
  const other = await createSeal(pair.publicPoint)
  expect(toBase64url((await other(utf8('x'), 'c')).slice(1, 66))).not.toBe(toBase64url(sealed[0]!.slice(1, 66)))
})

test('A-074 R-SEC-03 without the device key no PIN tells right from wrong', async () => {
  const raw = randomBytes(32)
  const salt = newPinSalt(10)
  const deviceKey = await newBoxKey()
  const context = 'registration'
  const wrapped = await wrapKey(raw, { deviceKey, pinKey: await pinKeyFrom('314159', salt), context })
  const attempt = async (key: CryptoKey, pin: string) =>
    unwrapKey(wrapped, { deviceKey: key, pinKey: await pinKeyFrom(pin, salt), context })
  expect(await attempt(deviceKey, '314159')).toEqual({ ok: true, raw })
  expect(await attempt(deviceKey, '000000')).toEqual({ ok: false, layer: 'pin' })
  const copied = await newBoxKey()
  for (const pin of ['314159', '000000', '999999'])
    expect(await attempt(copied, pin)).toEqual({ ok: false, layer: 'device' })
  expect(deviceKey.extractable).toBe(false)
  await expect(crypto.subtle.exportKey('raw', deviceKey)).rejects.toThrow()
  expect((await boxKeyFrom(raw)).extractable).toBe(false)
})

test('a PIN is six digits', () => {
  expect(['314159', '000000'].every(isPin)).toBe(true)
  expect(['31415', '3141592', '31415a', '３１４１５９', ''].some(isPin)).toBe(false)
})

test('a fast phone stretches the PIN more, a slow one never less than the floor', async () => {
  const clockOf = (spent: number) => {
    let now = -spent
    return () => (now += spent)
  }
  expect(await measurePinRounds(clockOf(20))).toBe(3_500_000)
  expect(await measurePinRounds(clockOf(1_000))).toBe(leastPinRounds)
  expect(await measurePinRounds(clockOf(1))).toBe(6_000_000)
})
