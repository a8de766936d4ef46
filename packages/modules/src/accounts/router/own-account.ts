import { usableGrants } from '@melati/api/auth/grants'
import { auditRows } from '@melati/api/audit/record'
import { serves } from '@melati/api/city-host'
import type { Context } from '@melati/api/context'
import { own } from '@melati/api/procedures'
import { refuseWith } from '@melati/api/refusal-error'
import { ask, write } from '@melati/db/tenancy'
import { Phone, maskPhone } from '@melati/domain/identity/phone'
import { Language } from '@melati/domain/settings'
import * as z from 'zod/mini'
import { accountById, endSession, endSessions, sessionsOf, setLanguage } from '../queries/sessions.ts'

type Signed = Context & { readonly session: NonNullable<Context['session']> }

/** Who is signed in, as what she acts, and what else she may act as. All that is answered before a second factor is set up. */
export const whoAmI = own.query(async ({ ctx }) => {
  const { accountId, kind, secondFactor } = ctx.session
  const [rows] = await ask(ctx.db, accountById(accountId))
  const account = rows[0]
  if (account === undefined) refuseWith('signed-out')
  const grants = secondFactor ? await usableGrants(ctx.db.pool, accountId, ctx.session, ctx.now()) : []
  const here = grants.filter(({ tenant }) => serves(ctx.cityHost, tenant?.tenantId ?? null))
  const choices = here.map(({ grantId, role, tenant, unit }) => ({
    grantId,
    role,
    tenant: tenant === null ? null : { slug: tenant.slug, name: tenant.name },
    unit,
  }))
  return {
    account: {
      accountId,
      name: account.name,
      language: account.language,
      email: account.email.endsWith('.invalid') ? null : account.email,
      phone: account.phone === null ? null : maskPhone(Phone.parse(account.phone)),
    },
    kind,
    secondFactor,
    acting: choices.find((choice) => choice.grantId === ctx.actor?.grantId) ?? null,
    grants: choices,
  }
})

export const chooseLanguage = own.input(z.object({ language: Language })).mutation(async ({ ctx, input }) => {
  await ask(ctx.db, setLanguage(strong(ctx), input.language))
  return {}
})

/** Every place this account is signed in, the latest first. */
export const listSessions = own.query(async ({ ctx }) => {
  const [rows] = await ask(ctx.db, sessionsOf(strong(ctx), ctx.now().toISOString()))
  return { sessions: rows.map((row) => ({ ...row, here: row.sessionId === ctx.session.sessionId })) }
})

export const revokeSession = own.input(z.object({ sessionId: z.uuid() })).mutation(async ({ ctx, input }) => {
  const [rows] = await ask(ctx.db, endSession(strong(ctx), input.sessionId))
  if (rows.length === 0) refuseWith('not-found')
  await recordOwn(ctx, 'accounts.revokeSession', rows.length)
  return {}
})

/** Ends every session of the account, this one too; registered phones keep their own right to send. */
export const signOutEverywhere = own.mutation(async ({ ctx }) => {
  const [rows] = await ask(ctx.db, endSessions(strong(ctx)))
  await recordOwn(ctx, 'accounts.signOutEverywhere', rows.length)
  return { ended: rows.length }
})

function strong(ctx: Signed): string {
  if (!ctx.session.secondFactor) refuseWith('needs-second-factor')
  return ctx.session.accountId
}

/** One's own sessions are no tenant's; the city one acts in still sees that they were ended. */
async function recordOwn(ctx: Signed, action: string, ended: number) {
  const tenantId = ctx.tenant?.tenantId
  if (tenantId === undefined) return
  const { accountId } = ctx.session
  const actor = { accountId, grantId: ctx.actor?.grantId ?? null, registrationId: null }
  const entry = { action, subjectKind: 'account', subjectId: accountId, detail: { ended }, commandId: null }
  await write(ctx.db, tenantId, (tx) => tx.commitWith(auditRows(tenantId, ctx.now().toISOString(), actor, [entry])))
}
