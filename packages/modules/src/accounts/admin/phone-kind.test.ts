import { expect, test } from 'vitest'
import { phoneKind } from './phone-kind.ts'

test.for([
  ['Linux; Android 14; SM-A556E', { key: 'phone-android', version: '14' }],
  ['Android 15; Mobile; rv:128.0', { key: 'phone-android', version: '15' }],
  ['iPhone; CPU iPhone OS 17_1 like Mac OS X', { key: 'phone-ios', version: '17' }],
  ['Windows NT 10.0; Win64; x64', { key: 'phone-windows', version: '' }],
  ['Macintosh; Intel Mac OS X 10_15_7', { key: 'phone-mac', version: '' }],
  ['X11; Linux x86_64', { key: 'phone-linux', version: '' }],
  ['HP Sri', undefined],
] as const)('%s', ([deviceName, kind]) => {
  expect(phoneKind(deviceName)).toEqual(kind)
})
