import path from 'node:path'
import type { DemoAccount } from '@melati/seed/seed-demo'
import type { Config } from './config.ts'

/** Where each app is and, in a demo, who can sign in. */
export function sayWelcome({ baseUrl, dataDir, demo }: Config, accounts: readonly DemoAccount[]): void {
  const lines = [
    '',
    `Melati berjalan / is running: ${baseUrl}`,
    `  Publik  ${baseUrl}/`,
    `  Admin   ${baseUrl}/admin/`,
    `  Kader   ${baseUrl}/cadre/`,
  ]
  if (demo) {
    lines.push('', 'Akun CONTOH / sample accounts (kata sandi / password, TOTP):')
    for (const { email, password, totpSecret, role } of accounts) lines.push(`  ${email}  ${password}  ${totpSecret}  (${role})`)
    lines.push('', `Semuanya ada di / all of it is in ${path.join(dataDir, 'demo.json')}`)
  }
  console.log(lines.join('\n'))
}
