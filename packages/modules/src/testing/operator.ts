import { putAccount } from '@melati/api/auth/account-rows'
import type { Services } from '@melati/api/context'
import type { Db } from '@melati/db/connect'
import { ask } from '@melati/db/tenancy'
import type { Actor } from '@melati/domain/actor'
import { AccountId, GrantId } from '@melati/domain/ids'

/** The platform operator, who belongs to no city. */
export async function makeOperator(db: Db, services: Services): Promise<Actor> {
  const accountId = AccountId.parse(services.newId())
  const email = 'operator@melati.test'
  await ask(
    db,
    putAccount({
      accountId,
      name: 'CONTOH Operator',
      email,
      phone: null,
      language: 'id',
      at: services.now().toISOString(),
    }),
  )
  return {
    accountId,
    grantId: GrantId.parse(services.newId()),
    role: 'platform-operator',
    scopeKind: 'platform',
    scopeId: null,
    scopeUnitId: null,
  }
}
