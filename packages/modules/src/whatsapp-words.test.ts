import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { orderText } from '@melati/domain/products/order-text'
import { expect, test } from 'vitest'
import { words } from './accounts/words.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const sources = globSync('{packages,apps}/*/src/**/*.{ts,tsx}', { cwd: root })
  .filter((file) => !/\.test\.|\/(testing|steps)\/|gallery/.test(file))
  .map((file) => ({ file, text: readFileSync(`${root}/${file}`, 'utf8') }))

const opening = [
  'packages/domain/src/whatsapp.ts',
  'packages/domain/src/products/order-text.ts',
  'packages/domain/src/sakasanwira/contact-text.ts',
  'packages/modules/src/accounts/admin/whatsapp.ts',
  // These two write nothing into the chat.
  'packages/ui/src/format-identity.ts',
  'packages/ui/src/help-panel.tsx',
]

test('A-137 a message to somebody is begun in known places, and by WhatsApp alone', () => {
  const opens = /https:\/\/wa\.me\/|\bwhatsappChat\(|\bsms:|mailto:[^'"`\n]*\?(?:subject|body)=/
  const shares = /navigator\.share\b|\bNotification\(|showNotification/
  const found = sources.filter(({ text }) => opens.test(text) || shares.test(text)).map(({ file }) => file)
  expect(found.length).toBeGreaterThan(2)
  expect(found.filter((file) => !opening.includes(file))).toEqual([])
})

test('A-137 a board member’s chat is begun with words of ours, filled with a city, a link and a day', () => {
  const calls = sources.flatMap(({ text }) =>
    [...text.matchAll(/whatsappLink\(([^,)]*)/g)].map(([, first]) => first ?? ''),
  )
  const said = calls
    .filter((first) => !first.startsWith('text:'))
    .map((first) => /^t\('([\w-]+)'/.exec(first)?.[1] ?? first)
  expect(said.toSorted()).toEqual(['invite-message', 'pin-message'])
  for (const key of ['invite-message', 'pin-message'] as const)
    for (const sentence of Object.values(words[key])) {
      const fields = [...sentence.matchAll(/\{(\w+)/g)].map(([, field]) => field)
      expect([key, fields.filter((field) => !['city', 'link', 'until'].includes(field ?? ''))]).toEqual([key, []])
    }
})

test('A-137 an order says what is published and nothing of who made it', () => {
  const order = {
    product: 'Keripik',
    saleUnit: '250 g',
    quantity: 2,
    total: 'Rp36.000',
    centre: null,
    code: 'k4mp2x9a',
    url: 'https://melati.example/medan/produk/k4mp2x9a',
  }
  const more = { ...order, maker: 'Siti Aminah', nik: '1271011508859001', orderPhone: '+6281277713579' }
  expect(orderText(more)).toBe(orderText(order))
})
