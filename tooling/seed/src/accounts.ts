import { insertPassword, insertSecondFactor, putAccount } from '@melati/api/auth/account-rows'
import { sealedSecondFactor } from '@melati/api/auth/sealed-second-factor'
import { auditRows } from '@melati/api/audit/record'
import type { Services, Tenant } from '@melati/api/context'
import { ask, write } from '@melati/db/tenancy'
import type { Actor } from '@melati/domain/actor'
import { today } from '@melati/domain/day'
import { AccountId, GrantId, UnitId } from '@melati/domain/ids'
import { scopeKindOf } from '@melati/domain/roles'
import { insertGrant } from '@melati/modules/accounts/queries/grants'
import { appRouter } from '@melati/modules/app-router'
import { sql } from 'kysely'
import type { CityAccount } from './accounts-of-city.ts'
import { contextOf } from './acting.ts'
import { contoh } from './contoh.ts'
import { idOf } from './ids.ts'

export const PASSWORD = 'melati-contoh-2026'

export interface SignIn {
  readonly services: Services
  /** That of sign-in, which seals authenticators. */
  readonly authSecret: string
  /** Of the demo's password. */
  readonly hash: string
}

/** An account with the demo's password and an authenticator that is enrolled already; what of it is there stays. */
export async function passwordAccount({ services, authSecret, hash }: SignIn, name: string, email: string) {
  const { db, now } = services
  const at = now().toISOString()
  const sealed = await sealedSecondFactor(authSecret, `melati-contoh-${email}`.slice(0, 32).padEnd(32, '0'))
  const [[row]] = await ask(
    db,
    putAccount({ accountId: idOf('account', email), name, email, phone: null, language: 'id', at }),
  )
  if (row === undefined) throw new Error(`no account for ${email}`)
  const accountId = row.account_id
  const [[has]] = await ask(
    db,
    sql<{
      password: boolean
      factor: boolean
    }>`select exists (select from auth.credential where user_id = ${accountId}) as password,
      exists (select from auth.two_factor where user_id = ${accountId}) as factor`,
  )
  if (has?.password !== true)
    await ask(db, insertPassword({ credentialId: idOf('credential', email), accountId, hash, at }))
  if (has?.factor !== true) {
    await ask(db, insertSecondFactor({ secondFactorId: idOf('factor', email), accountId, sealed: sealed.stored }))
  }
  return { accountId, totpSecret: sealed.base32 }
}

export interface Holder {
  readonly account: CityAccount
  readonly actor: Actor
  readonly login: string
  /** Of those who have a password. */
  readonly totpSecret?: string
}

/**
 * Makes an account of a city, with its grant from that day on. A cadre is appointed by `giver` as she would be on
 * the screen; a board's grant is written as accepting an invitation writes it, and spends the one of onboarding.
 */
export async function holdIn(
  signIn: SignIn,
  tenant: Tenant,
  account: CityAccount,
  { unitId, scopeId, giver }: { unitId: string; scopeId: string; giver: Actor | undefined },
): Promise<Holder> {
  const { role } = account
  const grantId = idOf('grant', tenant.slug, account.login)
  const actorOf = (accountId: string): Actor => ({
    accountId: AccountId.parse(accountId),
    grantId: GrantId.parse(grantId),
    role,
    scopeKind: scopeKindOf[role],
    scopeId,
    scopeUnitId: UnitId.parse(unitId),
  })
  if (role === 'cadre' && giver !== undefined) {
    const phone = phoneOf(account)
    await appoint(signIn.services, tenant, giver, { grantId, name: contoh(account.name), phone, unitId })
    return { account, actor: actorOf(await accountOf(signIn.services, phone)), login: phone }
  }
  if (role === 'group-officer') {
    const phone = phoneOf(account)
    const accountId = await phoneAccount(signIn.services, contoh(account.name), phone)
    await give(signIn.services, tenant, { account, actor: actorOf(accountId), contact: phone, giver })
    return { account, actor: actorOf(accountId), login: phone }
  }
  const email = `${account.login}@${tenant.slug}.example`
  const { accountId, totpSecret } = await passwordAccount(signIn, contoh(account.name), email)
  await give(signIn.services, tenant, { account, actor: actorOf(accountId), contact: email, giver })
  return { account, actor: actorOf(accountId), login: email, totpSecret }
}

/** A board's grant without a way to sign in to it. */
export async function grantIn(
  { services }: SignIn,
  tenant: Tenant,
  account: CityAccount,
  { unitId, scopeId, giver }: { unitId: string; scopeId: string; giver: Actor },
): Promise<Actor> {
  const email = `${account.login}@${tenant.slug}.example`
  const made = { accountId: idOf('account', email), name: contoh(account.name), email, phone: null }
  const at = services.now().toISOString()
  const [[row]] = await ask(services.db, putAccount({ ...made, language: 'id', at }))
  if (row === undefined) throw new Error(`no account for ${email}`)
  const actor: Actor = {
    accountId: AccountId.parse(row.account_id),
    grantId: GrantId.parse(idOf('grant', tenant.slug, account.login)),
    role: account.role,
    scopeKind: scopeKindOf[account.role],
    scopeId,
    scopeUnitId: UnitId.parse(unitId),
  }
  await give(services, tenant, { account, actor, contact: email, giver })
  return actor
}

/** No operator gives out numbers that begin so. */
const phoneOf = ({ login }: CityAccount) => `+62811000${login}`

const appoint = (
  services: Services,
  tenant: Tenant,
  giver: Actor,
  order: { grantId: string; name: string; phone: string; unitId: string },
) =>
  appRouter.createCaller(contextOf(services, giver, tenant)).accounts.appointCadre({
    grantId: GrantId.parse(order.grantId),
    name: order.name,
    phone: order.phone,
    unitId: UnitId.parse(order.unitId),
  })

async function phoneAccount({ db, now }: Services, name: string, phone: string): Promise<string> {
  const account = {
    accountId: idOf('account', phone),
    name,
    email: null,
    phone,
    language: 'id' as const,
    at: now().toISOString(),
  }
  const [[row]] = await ask(db, putAccount(account))
  if (row === undefined) throw new Error(`no account for ${phone}`)
  return row.account_id
}

async function accountOf({ db }: Services, phone: string): Promise<string> {
  const [[row]] = await ask(db, sql<{ id: string }>`select id from auth.user_account where phone_number = ${phone}`)
  if (row === undefined) throw new Error(`no account for ${phone}`)
  return row.id
}

/**
 * As accepting an invitation writes it, its row of audit too. A group's officer has no screen yet that gives her the grant;
 * hers is written the same way.
 */
async function give(
  { db, now }: Services,
  { tenantId, timeZone }: Tenant,
  { account, actor, contact, giver }: { account: CityAccount; actor: Actor; contact: string; giver: Actor | undefined },
): Promise<void> {
  const { grantId, accountId, role, scopeKind, scopeId } = actor
  const unitId = actor.scopeUnitId ?? ''
  const at = now().toISOString()
  await write(db, tenantId, async (tx) => {
    const [[held]] = await tx.run(
      sql<{
        count: number
      }>`select count(*)::int as count from core.grant where tenant_id = ${tenantId} and grant_id = ${grantId}::uuid`,
    )
    if (held?.count !== 0) return
    const validFrom = today(now(), timeZone)
    const grantedBy = giver?.grantId ?? null
    await tx.commitWith(
      scopeKind === 'unit' || scopeKind === 'agency'
        ? insertGrant(
            {
              tenantId,
              grantId,
              role,
              unitId,
              agencyId: scopeKind === 'agency' ? scopeId : null,
              validFrom,
              grantedBy,
            },
            { accountId, name: contoh(account.name), contact, at },
          )
        : sql`with known as (
            insert into accounts.holder (tenant_id, account_id, name, contact, since)
            values (${tenantId}, ${accountId}, ${contoh(account.name)}, ${contact}, ${at}::timestamptz)
            on conflict (tenant_id, account_id) do nothing
          )
          insert into core.grant (tenant_id, grant_id, account_id, role, scope_kind, scope_id, scope_unit_id, valid_from, granted_by)
          values (${tenantId}, ${grantId}, ${accountId}, ${role}, ${scopeKind}, ${scopeId}, ${unitId}, ${validFrom}::date, ${grantedBy})`,
      sql`update accounts.invitation set used_at = ${at}::timestamptz, grant_id = ${grantId}::uuid
        where tenant_id = ${tenantId} and email = ${contact} and used_at is null`,
      auditRows(tenantId, at, { accountId, grantId, registrationId: null }, [
        {
          action: 'accounts.acceptInvitation',
          subjectKind: 'grant',
          subjectId: grantId,
          unitId,
          detail: { role },
          commandId: null,
        },
      ]),
    )
  })
}
