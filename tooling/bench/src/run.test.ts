import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { freshDb } from '@melati/db/testing/fresh-db'
import { expect, test } from 'vitest'
import type { Finding } from './report.ts'
import { atLeast, atMost } from './report.ts'
import { readOrder, runBenchmarks } from './run.ts'

test('every finding is one line with its ratio, its bar and how it was come by; the run holds when all do', async () => {
  await using made = await freshDb()
  const lines: string[] = []
  const order = { names: ['recap-exact', 'write-rollup', 'feed'], scale: 'tiny', isJson: true } as const
  const holds = await runBenchmarks(made, order, (line) => lines.push(line))
  const findings = lines.map((line) => JSON.parse(line) as Finding)
  expect(findings.map(({ name }) => name)).toEqual(['recap-exact', 'recap-exact ms', 'write-rollup', 'feed'])
  for (const finding of findings) {
    expect(Object.keys(finding)).toEqual(['name', 'ratio', 'bar', 'holds', 'how'])
    expect(finding.ratio).toBeGreaterThanOrEqual(0)
    expect(finding.how).not.toBe('')
  }
  expect(holds).toBe(findings.every((finding) => finding.holds))
  expect(findings.at(-1)).toMatchObject({ name: 'feed', ratio: 0, bar: 0, holds: true })
})

test('a bar is met at it and broken beyond it', () => {
  expect(atMost('a', 1.15, 1.15, '').holds).toBe(true)
  expect(atMost('a', 1.16, 1.15, '').holds).toBe(false)
  expect(atLeast('a', 0.5, 0.5, '').holds).toBe(true)
  expect(atLeast('a', 0.49, 0.5, '').holds).toBe(false)
})

test('what is asked for is read from the words, and all is run when none is named', () => {
  expect(readOrder(['feed', '--json'])).toEqual({ names: ['feed'], scale: 'quick', isJson: true })
  expect(readOrder(['--scale', 'medan', 'rls'])).toEqual({ names: ['rls'], scale: 'medan', isJson: false })
  expect(readOrder([])).toMatchObject({ names: expect.arrayContaining(['push-batch', 'recap-read']) as string[] })
})

test('a name nobody knows ends the program with 2 and says which there are', () => {
  const program = fileURLToPath(new URL('./bench.ts', import.meta.url))
  const { status, stderr } = spawnSync(process.execPath, [program, 'nonsense'], { encoding: 'utf8' })
  expect(status).toBe(2)
  expect(stderr).toContain('no benchmark nonsense; there are recap-read')
})
