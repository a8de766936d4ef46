import { expect, test } from 'vitest'
import { decideHost, isLocalHost } from './host.ts'

const read = (text: string, taken: string[] = []) => {
  const host = decideHost(text, 'melati.example', taken)
  return host.ok ? host.value : host.because
}

test.for([
  'xn--pkk-medan.example',
  'pkk.xn--mdan-1qa.example',
  'pkk.xn--p1ai',
  'ab--cd.example',
  'medan',
  'pkk.mеdan.example',
  'pkk.medañ.example',
  'ｐkk.medan.example',
  'pkk_medan.example',
  '-pkk.example',
  'pkk-.example',
  'pkk..example',
  '.pkk.example',
  'pkk.example.',
  'pkk.example:8080',
  'https://pkk.example',
  'pkk.example/medan',
  'pkk@evil.example',
  'pkk.example\u0000',
  '*.example',
  '10.0.0.7',
  '[::1]',
  `${'a'.repeat(64)}.example`,
  `${'a.'.repeat(130)}example`,
  '',
])('A-139 %j is no name of a host', (text) => {
  expect(read(text)).toBe('host-invalid')
})

test.for([
  'melati.example',
  'MELATI.EXAMPLE',
  'me1ati.example',
  'rnelati.example',
  'admin.melati.example',
  'api.melati.example',
  'www.melati.example',
  'adm1n.melati.example',
  'medan.api.melati.example',
  'pkk.localhost',
  'printer.local',
  'router.lan',
  'db.internal',
])('A-139 %s is kept for others', (text) => {
  expect(read(text)).toBe('host-reserved')
})

test('A-139 nobody gets a host that another city has, or one that looks like it', () => {
  expect(read('PKK.Medan.example ')).toBe('pkk.medan.example')
  expect(read('medan.melati.example')).toBe('medan.melati.example')
  expect(read('pkk.medan.example', ['pkk.medan.example'])).toBe('host-taken')
  expect(read('pkk.rnedan.example', ['pkk.medan.example'])).toBe('host-taken')
  expect(read('pkk.medan.exampie', ['pkk.medan.example'])).toBe('host-taken')
})

test('what is local is told from what is not', () => {
  expect(['localhost', 'laptop-kantor', 'pc.local'].every(isLocalHost)).toBe(true)
  expect(isLocalHost('pkk.medan.example')).toBe(false)
})
