import { type RawBuilder, sql } from 'kysely'

export interface NewAccount {
  readonly accountId: string
  readonly name: string
  /** In lower case; null for those who sign in by phone. */
  readonly email: string | null
  /** '+628…'; null for those who sign in by email. */
  readonly phone: string | null
  readonly language: 'id' | 'en'
  readonly at: string
}

/** Makes an account unless its address or number has one; answers the account either way, and whether it is new. */
export function putAccount(account: NewAccount): RawBuilder<{ account_id: string; is_new: boolean }> {
  const { accountId, name, email, phone, language, at } = account
  // An address is compulsory in the table; one under .invalid can neither receive mail nor be signed in to.
  const address = email ?? `${accountId}@account.invalid`
  return sql`with made as (
      insert into auth.user_account (id, name, email, email_verified, phone_number, phone_number_verified, language, created_at, updated_at)
      values (${accountId}, ${name}, ${address}, ${email !== null}, ${phone}, false, ${language}, ${at}, ${at})
      on conflict do nothing returning id
    )
    select id as account_id, true as is_new from made
    union all
    select id, false from auth.user_account
      where (${phone}::text is not null and phone_number = ${phone}) or (${email}::text is not null and email = ${email})
    limit 1`
}

/** The password of an account that has none yet; `hash` is of `hashPassword`. */
export function insertPassword(row: {
  credentialId: string
  accountId: string
  hash: string
  at: string
}): RawBuilder<unknown> {
  const { credentialId, accountId, hash, at } = row
  return sql`insert into auth.credential (id, account_id, provider_id, user_id, password, created_at, updated_at)
    values (${credentialId}, ${accountId}::text, 'credential', ${accountId}, ${hash}, ${at}, ${at})`
}

/** An authenticator that is enrolled already, as the demo's accounts have. */
export function insertSecondFactor(row: {
  secondFactorId: string
  accountId: string
  sealed: { secret: string; backupCodes: string }
}): RawBuilder<unknown> {
  const { secondFactorId, accountId, sealed } = row
  return sql`with enrolled as (
      update auth.user_account set two_factor_enabled = true where id = ${accountId}
    )
    insert into auth.two_factor (id, secret, backup_codes, user_id, verified)
    values (${secondFactorId}, ${sealed.secret}, ${sealed.backupCodes}, ${accountId}, true)`
}
