import { expect, test } from 'vitest'
import { clientAddress, networkKey, networkOf } from './network.ts'

const forwarded = (value: string) => new Headers({ 'x-forwarded-for': value })

test('A-058 without proxies the header is not read', () => {
  expect(clientAddress(forwarded('1.2.3.4'), '203.0.113.7', 0)).toBe('203.0.113.7')
})

test('A-058 behind proxies only what they wrote counts', () => {
  expect(clientAddress(forwarded('6.6.6.6, 1.2.3.4'), '10.0.0.1', 1)).toBe('1.2.3.4')
  expect(clientAddress(forwarded('6.6.6.6, 1.2.3.4, 10.0.0.2'), '10.0.0.1', 2)).toBe('1.2.3.4')
  expect(clientAddress(forwarded('1.2.3.4'), '10.0.0.1', 2)).toBe('10.0.0.1')
  expect(clientAddress(forwarded('not an address'), '10.0.0.1', 1)).toBe('10.0.0.1')
  expect(clientAddress(new Headers(), '10.0.0.1', 1)).toBe('10.0.0.1')
})

test('a house with many IPv6 addresses is one network', () => {
  expect(networkOf(new Headers(), '2001:db8:1:2:aaaa::1', 0)).toBe('2001:db8:1:2::/64')
  expect(networkKey('2001:db8:1:2::9')).toBe(networkKey('2001:0db8:0001:0002:ffff:1:2:3'))
  expect(networkKey('::1')).toBe('0:0:0:0::/64')
  expect(networkKey('fe80::1%eth0')).toBe('fe80:0:0:0::/64')
  expect(networkOf(new Headers(), '::ffff:203.0.113.7', 0)).toBe('203.0.113.7')
})
