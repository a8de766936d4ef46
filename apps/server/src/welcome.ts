import path from 'node:path'
import type { DemoAccount } from '@melati/seed/seed-demo'
import type { Config } from './config.ts'
import { demoFile } from './demo.ts'

/** What stands in the terminal when everything runs: where each app is and, in a demo, how to sign in. */
export function welcome(config: Config, baseUrl: string, accounts: readonly DemoAccount[]): string {
  const lines = [
    '',
    `Melati siap / Melati is ready: ${baseUrl}`,
    `  Publik / public   ${baseUrl}/`,
    `  Admin             ${baseUrl}/admin/`,
    `  Kader / cadres    ${baseUrl}/cadre/`,
  ]
  if (config.demo) lines.push('', ...howToSignIn(config, baseUrl, accounts))
  lines.push('', 'Ctrl+C untuk berhenti / to stop', '')
  return lines.join('\n')
}

function howToSignIn(config: Config, baseUrl: string, accounts: readonly DemoAccount[]): string[] {
  return [
    'Data CONTOH, masuk dengan / sample data, sign in with:',
    ...oneOfEach(accounts).map((one) => `  ${one.role.padEnd(19)} ${loginOf(one)}`),
    `Kode sekali pakai / one-time codes: ${baseUrl}/api/demo/outbox`,
    `Semua akun, kata sandi, TOTP / all accounts, passwords, TOTP: ${path.relative(process.cwd(), demoFile(config.dataDir))}`,
  ]
}

/** Boards sign in with an address and a password, cadres with a phone number. */
function loginOf(account: DemoAccount): string {
  const { email, phone, password } = account as Partial<Record<'email' | 'phone' | 'password', string>>
  return [email ?? phone, password].filter((part) => part !== undefined).join('  ')
}

function oneOfEach(accounts: readonly DemoAccount[]): DemoAccount[] {
  const byRole = new Map(accounts.toReversed().map((one) => [one.role, one]))
  return [...byRole.values()].toReversed()
}
