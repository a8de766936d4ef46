import { plainHash } from '@melati/api/auth/secret-keys'
import { type RawBuilder, sql } from 'kysely'
import { invitationDays } from '../invitation.ts'

export interface FoundOperatorInvitation {
  readonly invitationId: string
  readonly name: string
  readonly email: string
  readonly expiresAt: string
  readonly usedAt: string | null
  readonly revokedAt: string | null
}

const columns = sql`invitation_id as "invitationId", name, email, expires_at as "expiresAt", used_at as "usedAt",
  revoked_at as "revokedAt"`

/** With the account that signs in with its address already. */
export const operatorInvitationBySecret = (secret: string) => sql<
  FoundOperatorInvitation & { readonly accountId: string | null }
>`
  select ${columns}, (select a.id from auth.user_account a join auth.credential c on c.user_id = a.id
    where a.email = i.email limit 1) as "accountId"
  from auth.operator_invitation i where secret_hash = ${plainHash(secret)}`

/** Makes everyone else who holds the same link wait, so that one of them is first. */
export const lockOperatorInvitation = (secret: string) =>
  sql<FoundOperatorInvitation>`select ${columns} from auth.lock_operator_invitation(${plainHash(secret)})`

/** Spends the invitation and gives the platform grant; false when there was nothing to spend. */
export const acceptOperator = (secret: string, accountId: string, grantId: string, at: string) =>
  sql<{ accepted: boolean }>`select auth.accept_operator(${plainHash(secret)}, ${accountId}::uuid, ${grantId}::uuid,
    ${at}::timestamptz) as accepted`

/** For the owner of the database: makes two who invite at once wait for each other. */
export const lockOperators = () => sql`select pg_advisory_xact_lock(hashtext('melati.operators'))`

/** Operators whose grant is live on the day it is in Jakarta. */
export const countOperators = (at: string) => sql<{ count: number }>`
  select count(*)::int from core.platform_grant where valid_from <= (${at}::timestamptz at time zone 'Asia/Jakarta')::date
    and (valid_to is null or valid_to > (${at}::timestamptz at time zone 'Asia/Jakarta')::date)`

export interface NewOperatorInvitation {
  readonly invitationId: string
  readonly name: string
  /** In lower case. */
  readonly email: string
  /** Who ran the command, and where. */
  readonly by: string
  /** The instant, ISO. */
  readonly at: string
}

/** Only the owner of the database may. An unused link of the same address is dead from then on. */
export function inviteOperator(invitation: NewOperatorInvitation, secret: string): RawBuilder<{ expiresAt: string }> {
  const { invitationId, name, email, by, at } = invitation
  return sql`with revoked as (
      update auth.operator_invitation set revoked_at = ${at}::timestamptz
      where email = ${email} and used_at is null and revoked_at is null
    ), audited as (
      insert into auth.operator_audit (at, action, subject_id, detail)
      values (${at}::timestamptz, 'invite-operator', ${invitationId}::uuid, jsonb_build_object('by', ${by}::text))
    )
    insert into auth.operator_invitation (invitation_id, secret_hash, name, email, created_at, expires_at)
    values (${invitationId}::uuid, ${plainHash(secret)}, ${name}, ${email}, ${at}::timestamptz,
      ${at}::timestamptz + ${invitationDays} * interval '1 day')
    returning expires_at as "expiresAt"`
}
