import { expect, test } from 'vitest'
import { run } from './run.ts'

const node = (code: string, timeoutMs = 20_000) => run(process.execPath, ['-e', code], { timeoutMs })

test('what a program says and how it ends', async () => {
  const ran = await node(`console.log('out'); console.error('err'); process.exitCode = 3`)
  expect(ran).toMatchObject({ exitCode: 3, timedOut: false })
  expect(ran.output).toContain('out\n')
  expect(ran.output).toContain('err\n')
})

test('a program that hangs is ended together with the children that hold its pipe', async () => {
  const child = `require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' })`
  const ran = await node(`${child}; setInterval(() => {}, 1000)`, 700)
  expect(ran.timedOut).toBe(true)
  expect(ran.exitCode).not.toBe(0)
  expect(ran.seconds).toBeLessThan(10)
})

test('a program that does not exist', async () => {
  const ran = await run('/nowhere/melati', [], { timeoutMs: 1_000 })
  expect(ran).toMatchObject({ exitCode: 127, output: expect.stringContaining('ENOENT') })
})
