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
    ...oneOfEach(accounts).map((one) => `  ${one.app.padEnd(6)} ${one.role.padEnd(17)} ${loginOf(one)}`),
    `Kode sekali pakai / one-time codes: ${baseUrl}/api/demo/outbox`,
    `Semua akun, kata sandi, TOTP / all accounts, passwords, TOTP: ${path.relative(process.cwd(), demoFile(config.dataDir))}`,
  ]
}

/** Boards sign in with an address and a password, cadres with a number and the code sent there. */
function loginOf(account: DemoAccount): string {
  return 'password' in account ? `${account.login}  ${account.password}` : account.login
}

/** The operator, and of each city the first who signs in to each app. */
function oneOfEach(accounts: readonly DemoAccount[]): DemoAccount[] {
  return [...Map.groupBy(accounts, ({ tenant, app }) => `${tenant} ${app}`).values()].flatMap(([first]) => first ?? [])
}
