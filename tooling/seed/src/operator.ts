import type { Services } from '@melati/api/context'
import { connect } from '@melati/db/connect'
import { ask } from '@melati/db/tenancy'
import type { Actor } from '@melati/domain/actor'
import { AccountId, GrantId } from '@melati/domain/ids'
import { sql } from 'kysely'
import { idOf } from './ids.ts'

/** The grant of the platform operator, who is nobody's to appoint but the installation's. */
export async function operatorOf(ownerUrl: string, accountId: string, { now }: Services): Promise<Actor> {
  const owner = connect(ownerUrl, { max: 1 })
  const day = now().toISOString().slice(0, 10)
  const [rows] = await ask(
    owner,
    sql<{ grant_id: string }>`
      with made as (
        insert into core.platform_grant (account_id, grant_id, valid_from)
        select ${accountId}::uuid, ${idOf('grant', 'operator')}::uuid, ${day}::date - 1
        where not exists (select from core.platform_grant where account_id = ${accountId}::uuid) returning grant_id
      ) select grant_id from made union all select grant_id from core.platform_grant where account_id = ${accountId}::uuid`,
  ).finally(() => owner[Symbol.asyncDispose]())
  return {
    accountId: AccountId.parse(accountId),
    grantId: GrantId.parse(rows[0]?.grant_id),
    role: 'platform-operator',
    scopeKind: 'platform',
    scopeId: null,
    scopeUnitId: null,
  }
}
