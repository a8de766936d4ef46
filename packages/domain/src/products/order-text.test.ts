import { test as property, fc } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { ORDER_MOST, type Order, orderLink, orderText } from './order-text.ts'

const chips: Order = {
  product: 'Keripik pisang',
  saleUnit: '250 g',
  quantity: 2,
  total: 'Rp36.000',
  centre: 'Sentra Tanjung Sari',
  code: 'k4mp2x9a',
  url: 'https://melati.example/medan/produk/k4mp2x9a',
}

test('says what, how much, where and which', () => {
  expect(orderText(chips).split('\n')).toEqual([
    'Halo, saya mau pesan:',
    '• Keripik pisang 250 g × 2 = Rp36.000',
    'Ambil di: Sentra Tanjung Sari / kirim ke: …',
    'Kode k4mp2x9a',
    'https://melati.example/medan/produk/k4mp2x9a',
  ])
  expect(orderText({ ...chips, centre: null })).toContain('Ambil di / kirim ke: …')
})

test('opens the chat with the number that was published', () => {
  const url = new URL(orderLink('6281234567890', chips))
  expect(url.origin + url.pathname).toBe('https://wa.me/6281234567890')
  expect(url.searchParams.get('text')).toBe(orderText(chips))
})

property.prop([fc.string({ unit: 'binary', maxLength: 700 }), fc.integer({ min: 1, max: 99 })])(
  'A-097 any name fits, and stays within the message of the link',
  (product, quantity) => {
    const order = { ...chips, product, quantity }
    expect(Array.from(orderText(order)).length).toBeLessThanOrEqual(ORDER_MOST)
    const url = new URL(orderLink('6281234567890', order))
    expect([url.origin, url.pathname, [...url.searchParams.keys()], url.hash]).toEqual([
      'https://wa.me',
      '/6281234567890',
      ['text'],
      '',
    ])
  },
)
