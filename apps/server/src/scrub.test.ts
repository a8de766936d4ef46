import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { logTo } from './log.ts'

/** What stands in a log after the work. */
function logged(work: (log: ReturnType<typeof logTo>) => void): string {
  let text = ''
  work(
    logTo(
      new Writable({
        write: (chunk, _encoding, done) => {
          text += String(chunk)
          done()
        },
      }),
    ),
  )
  return text
}

const canaries = {
  nik: '1271015504900001',
  phone: '+62 812-3456-7890',
  local: '081234567890',
  email: 'sri.wahyuni@contoh.id',
  token: 'Zk3v9Q-1x8Rr0pLmN4tYwUe7aBcD2fGhJkMnPqStVx5',
  key: 'mlt_a-1234567890-b_1234567-cDeFgHiJkLmNoPqRsTuVw',
  secret: 'whsec_Rs6PvYX2G688LFyFA9FSg7hxoLS5/toz80b6bl3XJ9I=',
  name: 'Siti Rahmawati',
  code: '482913',
}

test('A-134: no number, address, name, code or token reaches a log', () => {
  const database = Object.assign(new Error(`invalid input syntax for type uuid: "${canaries.name}"`), {
    code: '22P02',
    detail: `Key (hash)=(${canaries.nik}) already exists.`,
    where: canaries.name,
    parameters: [canaries.nik],
  })
  const text = logged((log) => {
    log.error(
      { err: database, requestId: '3f0c5a0e-9a51-4a8e-8d0b-0f6d1a2b3c4d', path: 'households.register' },
      'a call failed',
    )
    log.warn({ name: canaries.name, to: canaries.phone, code: canaries.code, values: { code: canaries.code } }, 'sent')
    log.info(
      {
        note: `${canaries.nik} ${canaries.phone} ${canaries.local} ${canaries.email} Bearer ${canaries.token} ${canaries.key} ${canaries.secret}`,
      },
      canaries.nik,
    )
    log.error({ err: new SyntaxError(`Unexpected token 'S', "${canaries.name}" is not valid JSON`) }, 'x')
    log.error({ err: new Error('outer', { cause: new Error(`for '${canaries.name}' ${canaries.phone}`) }) }, 'x')
  })
  for (const [kind, canary] of Object.entries(canaries)) expect([kind, text.includes(canary)]).toEqual([kind, false])
  expect(text).not.toMatch(/3456|7890|5504900001/)
  // What helps to find the fault is still there.
  expect(text).toContain('3f0c5a0e-9a51-4a8e-8d0b-0f6d1a2b3c4d')
  expect(text).toContain('22P02')
  expect(text).toContain('"type":"SyntaxError"')
  expect(text).toContain('households.register')
})

test('A-118: a line break or a terminal sequence in what was sent stays inside one line of JSON', () => {
  const text = logged((log) => log.warn({ path: 'a\n{"level":50,"msg":"forged"}\u001B[31m' }, 'b\r\nc\u001B[0m'))
  expect(text.trimEnd().split('\n')).toHaveLength(1)
  expect(text).not.toContain('\u001B')
  expect(JSON.parse(text)).toMatchObject({ level: 40 })
})
