import type { Page } from 'playwright-core'
import { Hand } from '../testing/hand.ts'

export interface NewPerson {
  readonly name: string
  /** 16 digits, which also say the date of birth; else the date itself. */
  readonly born: readonly [string, string, string]
  readonly sex: 'Laki-laki' | 'Perempuan'
  /** Absent for the head. */
  readonly relation?: string
}

export interface NewHousehold {
  readonly address: string
  readonly people: readonly [NewPerson, ...NewPerson[]]
}

const next = (page: Page) => page.getByRole('button', { name: 'Lanjut', exact: true })

/** Step 3: a household with its members, page by page, until the phone says that it has it; answers what it took. */
export async function registerHousehold(page: Page, { address, people }: NewHousehold): Promise<Hand> {
  const hand = new Hand()
  const [head, ...members] = people
  await hand.tap(page.getByRole('link', { name: 'Tambah rumah tangga' }).first())
  await page.getByLabel('Alamat').or(page.getByRole('radio')).first().waitFor()
  if (!(await page.getByLabel('Alamat').isVisible())) {
    await hand.tap(page.getByRole('radio').first())
    await hand.tap(next(page))
  }
  await hand.type(page.getByLabel('Alamat'), address)
  await hand.tap(next(page))
  await page.getByRole('heading', { name: 'Siapa kepala rumah tangga?' }).waitFor()
  await fillPerson(page, hand, head)
  await hand.tap(next(page))
  await page.getByRole('heading', { name: 'Berapa nomor KK-nya?' }).waitFor()
  await hand.tap(next(page))
  for (const member of members) {
    await page.getByRole('heading', { name: 'Siapa lagi yang tinggal di rumah ini?' }).waitFor()
    await hand.tap(page.getByRole('button', { name: 'Tambah anggota' }))
    await hand.tap(page.getByText(member.relation ?? '', { exact: true }))
    await hand.tap(next(page))
    await page.getByRole('heading', { name: /^Data / }).waitFor()
    await fillPerson(page, hand, member)
    await hand.tap(next(page))
  }
  await hand.tap(page.getByRole('button', { name: 'Sudah semua' }))
  await page.getByRole('heading', { name: 'Periksa jawaban' }).waitFor()
  await hand.tap(page.getByRole('button', { name: 'Simpan', exact: true }))
  // The receipt leads with what became of it, which the server may have said by now.
  await page
    .getByRole('heading', { name: 'Tersimpan di HP' })
    .or(page.getByRole('heading', { level: 1, name: 'Perlu diperbaiki' }))
    .first()
    .waitFor()
  return hand
}

async function fillPerson(page: Page, hand: Hand, { name, born, sex }: NewPerson): Promise<void> {
  await hand.type(page.getByLabel('Nama lengkap'), name)
  const choice = page.getByText(sex, { exact: true })
  if (!(await page.getByLabel(sex, { exact: true }).isChecked())) await hand.tap(choice)
  // A date is one field of three boxes.
  hand.fields += 1
  for (const [at, part] of (['day', 'month', 'year'] as const).entries())
    await page.locator(`#birthDate-${part}`).fill(born[at] ?? '')
}
