import { sql } from 'kysely'

export interface OwnSession {
  readonly sessionId: string
  readonly kind: 'password' | 'phone'
  readonly createdAt: string
  readonly lastSeenAt: string
  readonly address: string | null
  readonly userAgent: string | null
}

export const sessionsOf = (accountId: string, at: string) => sql<OwnSession>`
  select id as "sessionId", kind, created_at as "createdAt", updated_at as "lastSeenAt", ip_address as address,
    user_agent as "userAgent"
  from auth.session where user_id = ${accountId}::uuid and expires_at > ${at}::timestamptz
  order by updated_at desc, id limit 50`

export const endSession = (accountId: string, sessionId: string) => sql<{ sessionId: string }>`
  delete from auth.session where user_id = ${accountId}::uuid and id = ${sessionId}::uuid returning id as "sessionId"`

export const endSessions = (accountId: string) => sql<{ sessionId: string }>`
  delete from auth.session where user_id = ${accountId}::uuid returning id as "sessionId"`

export const accountById = (accountId: string) =>
  sql<{
    name: string
    email: string
    phone: string | null
    language: 'id' | 'en'
  }>`select name, email, phone_number as phone, language from auth.user_account where id = ${accountId}::uuid`

export const setLanguage = (accountId: string, language: 'id' | 'en') => sql`
  update auth.user_account set language = ${language} where id = ${accountId}::uuid`

/** Takes an authenticator away and ends every session; the next sign-in has to enrol a new one. */
export const dropSecondFactor = (accountId: string) => sql<{ email: string; language: 'id' | 'en' }>`
  with dropped as (delete from auth.two_factor where user_id = ${accountId}::uuid),
    ended as (delete from auth.session where user_id = ${accountId}::uuid),
    half as (delete from auth.verification where value = ${accountId}::text)
  update auth.user_account set two_factor_enabled = false where id = ${accountId}::uuid returning email, language`

/** The tenants an account has ever held a grant in; null stands for the platform. */
export const tenantsOf = (accountId: string) => sql<{ tenantId: number | null }>`
  select distinct tenant_id as "tenantId" from search.grants_of(${accountId}::uuid)`
