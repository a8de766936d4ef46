import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './root.ts'
import { secretsIn } from './secrets.ts'

// Made here, so that this file holds none itself.
const hex = randomBytes(32).toString('hex')
const letters = Buffer.from(hex).toString('base64').replaceAll('=', '')
const planted: readonly (readonly [string, string])[] = [
  ['private key', `-----BEGIN PRIVATE KEY-----\n${letters}\n-----END PRIVATE KEY-----`],
  ['private key', JSON.stringify(`-----BEGIN EC PRIVATE KEY-----\n${letters}`)],
  ['key of AWS', `id: AKIA${hex.slice(0, 16).toUpperCase()}`],
  ['token of GitHub', `ghp_${letters.slice(0, 36)}`],
  ['token of GitLab', `glpat-${hex.slice(0, 20)}`],
  ['token of npm', `//registry.npmjs.org/:_authToken=npm_${letters.slice(0, 36)}`],
  ['token of Slack', `xoxb-${hex.slice(0, 24)}`],
  ['key of Google', `AIza${letters.slice(0, 35)}`],
  ['key of Stripe', `sk_live_${hex.slice(0, 24)}`],
  ['key of a model', `sk-ant-${letters.slice(0, 60)}`],
  ['signed token', `eyJ${hex.slice(0, 30)}.eyJ${hex}.${hex}`],
  ['key of Melati', `"mlt_${letters.slice(0, 43)}"`],
  ['webhook secret', `whsec_${letters.slice(0, 44)}`],
  ['master key', `MELATI_KEY=${hex}`],
  ['master key', `{ MELATI_KEY: '${letters.slice(0, 43)}=' }`],
  ["carrier's token", `DELIVER_TOKEN=${hex.slice(0, 32)}`],
  ['password of a database', `postgres://melati_app:${hex.slice(0, 24)}@db.example:5432/melati`],
]

test.each(planted)('A-136 a %s is found where there is one', (what, text) => {
  expect(secretsIn(`before\nconst x = ${text}\nafter`)).toEqual([what])
})

// Nobody's: written into the test of the log, which must not show it.
const invented = ['apps/server/src/scrub.test.ts: webhook secret']

test('A-136 no file that is kept in git holds a secret', () => {
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean)
  expect(files.length).toBeGreaterThan(1_000)
  const held = files.filter((file) => existsSync(join(root, file))).flatMap((file) => within(file))
  expect(held).toEqual(invented)
  expect(files.filter((file) => /(^|\/)\.env(\.|$)|\.(key|pem|p12|pfx)$|(^|\/)id_(rsa|ed25519)$/.test(file))).toEqual(
    [],
  )
})

test('A-136 no file that a browser is given holds a secret, nor a word of the server’s settings', () => {
  const files = globSync('apps/{admin,cadre,public}/dist/**/*.{js,css,html,json,map,webmanifest}', { cwd: root })
  expect(files.flatMap((file) => within(file))).toEqual([])
  const settings = /MELATI_KEY|DATABASE_(OWNER_)?URL|DELIVER_TOKEN|melati-(auth|message)-1/
  expect(files.filter((file) => settings.test(readFileSync(join(root, file), 'utf8')))).toEqual([])
  expect(files.filter((file) => file.endsWith('.map'))).toEqual([])
})

/** What a file holds, said without it. */
function within(file: string): string[] {
  return secretsIn(readFileSync(join(root, file), 'utf8')).map((what) => `${file}: ${what}`)
}
