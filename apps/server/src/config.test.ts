import { expect, test } from 'vitest'
import { readConfig } from './config.ts'
import { BootProblem } from './problem.ts'

const key = 'ab'.repeat(32)
const urls = {
  DATABASE_URL: 'postgres://melati_app:a@db:5432/melati',
  DATABASE_OWNER_URL: 'postgres://melati_owner:b@db:5432/melati',
}
const outside = { ...urls, MELATI_KEY: key, DELIVER_URL: 'https://carrier.example/send', DELIVER_TOKEN: 'x'.repeat(20) }

function problemsOf(environment: Record<string, string>): string[] {
  try {
    readConfig(environment)
    return []
  } catch (error) {
    if (error instanceof BootProblem) return error.sentences.map(({ en }) => en)
    throw error
  }
}

test('with nothing said it is a demo on our own database at port 4100', () => {
  expect(readConfig({})).toMatchObject({ port: 4100, host: '127.0.0.1', baseUrl: 'http://localhost:4100', demo: true })
  expect(readConfig({}).database).toBeUndefined()
  expect(readConfig({ PORT: '4200', DATA_DIR: '/tmp/x' })).toMatchObject({ port: 4200, dataDir: '/tmp/x' })
})

test('A-071: there is no demo on a given database unless asked for, and never in production', () => {
  expect(readConfig(outside).demo).toBe(false)
  expect(readConfig({ ...urls, DEMO: '1' }).demo).toBe(true)
  const production = { ...outside, NODE_ENV: 'production', BASE_URL: 'https://melati.example' }
  expect(readConfig(production)).toMatchObject({ demo: false, production: true })
  expect(problemsOf({ ...production, DEMO: '1' })).toEqual([
    expect.stringContaining('never runs with NODE_ENV=production'),
  ])
  expect(readConfig({ ...outside, DATABASE_URL: '', DATABASE_OWNER_URL: '', DEMO: '0' }).demo).toBe(false)
})

test.for([
  [{ PORT: 'http' }, 'PORT must be a number'],
  [{ PORT: '70000' }, 'PORT must be a number'],
  [{ HOST: 'a b' }, 'HOST must be'],
  [{ DEMO: 'yes' }, 'DEMO must be 1 or 0'],
  [{ BASE_URL: 'melati' }, 'BASE_URL must be an address'],
  [{ BASE_URL: 'https://a.example/path' }, 'BASE_URL must be an address'],
  [{ TRUSTED_PROXIES: '-1' }, 'TRUSTED_PROXIES must be a number'],
  [{ MELATI_KEY: 'rahasia' }, 'MELATI_KEY must be 32 bytes'],
  [{ DATABASE_URL: 'mysql://a@b/c' }, 'DATABASE_URL must look like'],
  [{ DATABASE_URL: urls.DATABASE_URL }, 'Set both'],
] as const)('%j is named with what to do', ([environment, sentence]) => {
  expect(problemsOf({ ...environment }).join(' ')).toContain(sentence)
})

test('everything that is wrong is told at once, and no value with it', () => {
  const problems = problemsOf({
    ...urls,
    NODE_ENV: 'production',
    PORT: 'x',
    MELATI_KEY: 'hush-hush',
    BASE_URL: 'http://a.example',
  })
  expect(problems.length).toBeGreaterThanOrEqual(4)
  expect(problems.join(' ')).not.toContain('hush-hush')
})
