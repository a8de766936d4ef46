import { sql } from 'kysely'

/** As this city knows them; an account of the platform is not among them. */
export const namesOf = (tenantId: number, accountIds: readonly string[]) => sql<{ accountId: string; name: string }>`
  select account_id as "accountId", name from accounts.holder
  where tenant_id = ${tenantId} and account_id = any(${accountIds}::uuid[])`
