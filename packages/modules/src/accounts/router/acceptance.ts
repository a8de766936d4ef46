import { insertPassword, putAccount } from '@melati/api/auth/account-rows'
import { hashPassword } from '@melati/api/auth/password-hash'
import { passwordFault } from '@melati/api/auth/passwords'
import { auditRows } from '@melati/api/audit/record'
import { serves } from '@melati/api/city-host'
import type { Context } from '@melati/api/context'
import { open, own } from '@melati/api/procedures'
import { refuseWith } from '@melati/api/refusal-error'
import { type Tx, ask, NO_TENANT, write } from '@melati/db/tenancy'
import { tenantById } from '@melati/db/tenants'
import { today } from '@melati/domain/day'
import { cleanText } from '@melati/domain/text'
import * as z from 'zod/mini'
import { insertGrant } from '../queries/grants.ts'
import { type FoundInvitation, invitationBySecret, lockInvitation, useInvitation } from '../queries/invitation.ts'
import { acceptOperator, lockOperatorInvitation, operatorInvitationBySecret } from '../queries/operator-invitation.ts'
import { accountById } from '../queries/sessions.ts'
import { decideAccept } from '../rules.ts'
import { spendOnLink } from './link-budget.ts'

const Secret = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))

/** What an invitation is for; shown before it is accepted. City and unit are null for an operator's, who belongs to none. */
export const lookAtInvitation = open.input(z.object({ secret: Secret })).mutation(async ({ ctx, input }) => {
  await spendOnLink(ctx)
  const { into, name, email, expiresAt, accountId } = await find(ctx, input.secret)
  return {
    city: into === null ? null : { slug: into.slug, name: into.tenantName },
    role: into === null ? ('platform-operator' as const) : into.role,
    unit: into === null ? null : { name: into.unitName, kind: into.unitKind },
    agency: into?.agencyName ?? null,
    name,
    email,
    expiresAt,
    /** Whether this address signs in already: then accept as that account, with `acceptAsMe`. */
    hasAccount: accountId !== null,
  }
})

/**
 * Accepts with a new account: name and password. Then the browser signs in with the address and the same password and is
 * asked to set up an authenticator. Of many who hold the link, one is first.
 */
export const acceptInvitation = open
  .input(z.object({ secret: Secret, name: z.string(), password: z.string().check(z.maxLength(1024)) }))
  .mutation(async ({ ctx, input }) => {
    await spendOnLink(ctx)
    const invitation = await find(ctx, input.secret)
    if (invitation.accountId !== null) refuseWith('invitation-sign-in-first')
    const name = cleanText(input.name, 100, 'name')
    if (!name.ok) refuseWith(name.because, name)
    const fault = passwordFault(input.password, { email: invitation.email, name: name.value })
    if (fault !== undefined) refuseWith(fault, { field: 'password' })
    const hash = await hashPassword(input.password)
    await accept(ctx, invitation, input.secret, async (tx, at) => {
      const account = {
        accountId: ctx.newId(),
        name: name.value,
        email: invitation.email,
        phone: null,
        language: 'id' as const,
        at,
      }
      const [made] = await tx.run(putAccount(account))
      const accountId = made[0]?.account_id
      if (accountId === undefined || made[0]?.is_new !== true) refuseWith('invitation-sign-in-first')
      await tx.run(insertPassword({ credentialId: ctx.newId(), accountId, hash, at }))
      return { accountId, name: name.value }
    })
    return { email: invitation.email }
  })

/** Accepts as the account that is signed in, which must have the invited address. */
export const acceptAsMe = own.input(z.object({ secret: Secret })).mutation(async ({ ctx, input }) => {
  if (!ctx.session.secondFactor) refuseWith('needs-second-factor')
  await spendOnLink(ctx)
  const invitation = await find(ctx, input.secret)
  const [rows] = await ask(ctx.db, accountById(ctx.session.accountId))
  if (rows[0]?.email !== invitation.email) refuseWith('invitation-for-other')
  const { accountId } = ctx.session
  const grantId = await accept(ctx, invitation, input.secret, () =>
    Promise.resolve({ accountId, name: invitation.name }),
  )
  return { grantId }
})

interface Found {
  readonly name: string
  readonly email: string
  readonly expiresAt: string
  readonly accountId: string | null
  /** Null for an operator's. */
  readonly into: FoundInvitation | null
}

async function find(ctx: Context, secret: string): Promise<Found> {
  const [rows, operators] = await ask(
    ctx.db,
    invitationBySecret(secret, ctx.now().toISOString()),
    operatorInvitationBySecret(secret),
  )
  const [operator] = operators.filter(() => serves(ctx.cityHost, null))
  if (operator !== undefined) {
    // Nobody stands behind it but the owner of the database.
    const decided = decideAccept({ ...operator, inviterHolds: true, agencyClosed: false }, ctx.now())
    if (!decided.ok) refuseWith(decided.because)
    return { ...operator, into: null }
  }
  const decided = decideAccept(
    rows.find(({ tenantId }) => serves(ctx.cityHost, tenantId)),
    ctx.now(),
  )
  if (!decided.ok) refuseWith(decided.because)
  return { ...decided.value, into: decided.value }
}

type Holder = (tx: Tx, at: string) => Promise<{ accountId: string; name: string }>

/** Account, grant, the spent invitation and its audit row, or none of them. */
function accept(ctx: Context, { into }: Found, secret: string, holder: Holder): Promise<string> {
  return into === null ? acceptAsOperator(ctx, secret, holder) : acceptIntoCity(ctx, into, secret, holder)
}

async function acceptAsOperator(ctx: Context, secret: string, holder: Holder): Promise<string> {
  const now = ctx.now()
  const at = now.toISOString()
  const grantId = ctx.newId()
  await write(ctx.db, NO_TENANT, async (tx) => {
    const [[locked]] = await tx.run(lockOperatorInvitation(secret))
    const decided = decideAccept(
      locked === undefined ? undefined : { ...locked, inviterHolds: true, agencyClosed: false },
      now,
    )
    if (!decided.ok) refuseWith(decided.because)
    const { accountId } = await holder(tx, at)
    const [[given]] = await tx.run(acceptOperator(secret, accountId, grantId, at))
    if (given?.accepted !== true) refuseWith('invitation-unknown')
  })
  ctx.log.info({ grant: grantId }, 'an operator accepted')
  return grantId
}

async function acceptIntoCity(
  ctx: Context,
  { tenantId, invitationId }: FoundInvitation,
  secret: string,
  holder: Holder,
): Promise<string> {
  const now = ctx.now()
  const at = now.toISOString()
  const [tenants] = await ask(ctx.db, tenantById(tenantId))
  const tenant = tenants[0]
  if (tenant === undefined) refuseWith('invitation-unknown')
  const grantId = ctx.newId()
  await write(ctx.db, tenantId, async (tx) => {
    const [locked, found] = await tx.run(lockInvitation(tenantId, invitationId), invitationBySecret(secret, at))
    const decided = decideAccept(found[0], now)
    if (!decided.ok) refuseWith(decided.because)
    const { role, email } = decided.value
    const unitId = locked[0]?.unitId
    if (unitId === undefined) refuseWith('invitation-unknown')
    const { accountId, name } = await holder(tx, at)
    const validFrom = today(now, tenant.timeZone)
    const entry = {
      action: 'accounts.acceptInvitation',
      subjectKind: 'grant',
      subjectId: grantId,
      unitId,
      detail: { role },
    }
    await tx.commitWith(
      insertGrant(
        {
          tenantId,
          grantId,
          role,
          unitId,
          agencyId: locked[0]?.agencyId ?? null,
          validFrom,
          grantedBy: locked[0]?.invitedBy ?? null,
        },
        { accountId, name, contact: email, at },
      ),
      useInvitation(tenantId, invitationId, grantId, at),
      auditRows(tenantId, at, { accountId, grantId, registrationId: null }, [{ ...entry, commandId: null }]),
    )
  })
  return grantId
}
