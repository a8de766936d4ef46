import { hashPassword } from '@melati/api/auth/password-hash'
import type { Services } from '@melati/api/context'
import type { Actor } from '@melati/domain/actor'
import { PASSWORD, passwordAccount } from './accounts.ts'
import { installedAt } from './calendar.ts'
import { demoCities } from './cities.ts'
import { contoh } from './contoh.ts'
import type { DemoAccount } from './demo-account.ts'
import { fillCities } from './fill-cities.ts'
import { operatorOf } from './operator.ts'
import { type Size, whole } from './plan/size.ts'

export type { DemoAccount } from './demo-account.ts'

export interface SeedOptions {
  readonly services: Services
  /** The migrator's URL: a platform operator is nobody's to appoint but the installation's. */
  readonly ownerUrl: string
  /** That of sign-in, which seals authenticators. */
  readonly authSecret: string
  readonly log: (line: string) => void
  /** Less of everything, for tests. */
  readonly size?: Size
}

/**
 * The platform operator, Kota Medan and Kota Tangerang Selatan with their real kecamatan and kelurahan, and below them
 * invented units, households, officers, groups and sales, marked CONTOH; answers who can sign in. Everything has the same
 * id in every run and is written through the product's own commands, so an interrupted run is finished by the next one.
 */
export async function seedDemo(options: SeedOptions): Promise<DemoAccount[]> {
  const { services, ownerUrl, authSecret, log, size = whole } = options
  const signIn = { services, authSecret, hash: await hashPassword(PASSWORD) }
  const at = installedAt(services.now())
  const before = { ...services, now: () => at }
  const name = contoh('Bayu Pratama')
  const email = 'operator@melati.example'
  const { accountId, totpSecret } = await passwordAccount({ ...signIn, services: before }, name, email)
  const operator: Actor = await operatorOf(ownerUrl, accountId, before)
  const account = {
    name,
    tenant: null,
    role: operator.role,
    unit: 'Melati',
    app: 'admin' as const,
    login: email,
    email,
    password: PASSWORD,
    totpSecret,
  }
  return [account, ...(await fillCities(signIn, operator, demoCities, { size, log, ownerUrl }))]
}
