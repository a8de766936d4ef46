import { totpCode } from '@melati/api/auth/testing/totp'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Stage } from '../testing/stage.ts'
import { typePin } from './cadre-entry.ts'

export interface BoardLogin {
  readonly email: string
  readonly password: string
  readonly totpSecret: string
}

/** Email, password, and the code the authenticator shows; from any address of the app. */
export async function signInAsBoard(stage: Stage, page: Page, login: BoardLogin, address = '/admin/'): Promise<void> {
  await page.goto(`${stage.baseUrl}${address}`)
  await page.getByLabel('Email').fill(login.email)
  await page.getByLabel('Kata sandi', { exact: true }).fill(login.password)
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await page.getByLabel('Kode dari aplikasi autentikator').fill(totpCode(login.totpSecret, new Date()))
  await page.getByRole('navigation').first().waitFor()
}

/** From the invitation's link to a signed-in board member with an authenticator of her own. */
export async function acceptInvitation(page: Page, link: string, password: string): Promise<string> {
  await page.goto(link)
  await page.getByLabel('Buat kata sandi').fill(password)
  await page.getByRole('button', { name: 'Terima undangan' }).click()
  const key = await page.locator('code').first().textContent()
  expect(key).toMatch(/^[A-Z2-7]{16,}$/)
  await page.getByLabel('Kode dari aplikasi autentikator').fill(totpCode(key ?? '', new Date()))
  await page.getByRole('navigation').first().waitFor()
  return key ?? ''
}

/** Phone number, the code sent to it, and a PIN of her own, typed twice; then the phone is hers. */
export async function signInAsCadre(stage: Stage, page: Page, phone: string, pin: string): Promise<void> {
  await page.goto(`${stage.baseUrl}/cadre/`)
  await signInHere(stage, page, phone, pin)
}

/** The same where the app asks for it by itself. */
export async function signInHere(stage: Stage, page: Page, phone: string, pin: string): Promise<void> {
  await page.getByLabel('Nomor HP').fill(phone)
  await page.getByRole('button', { name: 'Kirim kode' }).click()
  await page.getByLabel('Kode 6 angka').waitFor()
  await page.getByLabel('Kode 6 angka').fill(await stage.codeFor(phone))
  await page.getByText('Buat PIN').waitFor()
  await typePin(page, pin)
  await page.getByText('Ulangi PIN').waitFor()
  await typePin(page, pin)
  await page.getByRole('heading', { name: /^Selamat datang/ }).waitFor()
}
