import { expect, test } from 'vitest'
import { BootFailure } from './boot-failure.ts'
import { readConfig } from './config.ts'

const urls = { DATABASE_URL: 'postgres://a', DATABASE_OWNER_URL: 'postgres://b' }

test('with nothing said it is a demo on the embedded database at port 4100', () => {
  expect(readConfig({}, '/srv')).toMatchObject({
    port: 4100,
    dataDir: '/srv/.data',
    baseUrl: 'http://localhost:4100',
    demo: true,
    database: undefined,
  })
})

test('A-071 there is no demo on a given database unless asked for, and never in production', () => {
  expect(readConfig({ ...urls, MELATI_KEY: 'k' }, '/srv').demo).toBe(false)
  expect(readConfig({ ...urls, DEMO: '1' }, '/srv').demo).toBe(true)
  expect(readConfig({ ...urls, NODE_ENV: 'production', MELATI_KEY: 'k' }, '/srv').demo).toBe(false)
  expect(() => readConfig({ ...urls, NODE_ENV: 'production', DEMO: '1', MELATI_KEY: 'k' }, '/srv')).toThrow(BootFailure)
})

test('what is wrong is named with what it may be', () => {
  expect(() => readConfig({ PORT: 'http' }, '/srv')).toThrow('PORT must be a whole number from 0 to 65535, not "http".')
  expect(() => readConfig({ BASE_URL: 'melati' }, '/srv')).toThrow('BASE_URL must be a whole address')
  expect(() => readConfig({ DATABASE_URL: 'postgres://a' }, '/srv')).toThrow('go together')
  expect(() => readConfig(urls, '/srv')).toThrow('MELATI_KEY is missing')
})
