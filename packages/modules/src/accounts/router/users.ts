import { homeLink, phoneLink } from '@melati/api/auth/links'
import { command } from '@melati/api/command/procedure'
import { queueMessage } from '@melati/api/jobs/message'
import { page, pagesOf } from '@melati/api/page'
import { asking } from '@melati/api/procedures'
import { refuseWith } from '@melati/api/refusal-error'
import { ask, read, write } from '@melati/db/tenancy'
import { mayReach } from '@melati/domain/actor'
import { AccountId, GrantId, UnitId } from '@melati/domain/ids'
import { parsePhone, phoneDigits } from '@melati/domain/identity/phone'
import { Role } from '@melati/domain/roles'
import { cleanText } from '@melati/domain/text'
import * as z from 'zod/mini'
import { roleName } from '../invitation.ts'
import {
  appointByPhone,
  endGrants,
  grantsById,
  grantsOfAccount,
  grantsOfContact,
  placedUnit,
} from '../queries/grants.ts'
import { dropSecondFactor, tenantsOf } from '../queries/sessions.ts'
import { usersWithin } from '../queries/users.ts'
import { decideEnd, decideGive, isOfGrant, seesInvitations, userStates } from '../rules.ts'
import { audited } from './audited.ts'

const List = z.object({
  /** Part of a name, an address or a number. */
  search: z.optional(z.string().check(z.maxLength(100))),
  role: z.optional(Role),
  /** Without it, those who hold a role today. */
  states: z.optional(z.array(z.enum(userStates)).check(z.minLength(1), z.maxLength(userStates.length))),
  /** A part of one's area. */
  unitId: z.optional(UnitId),
  /** Only those of whose phones something waits to be looked at. */
  withKept: z.optional(z.boolean()),
  ...page,
})

/** Roles and invitations of one's area by name, with last use, phones and work that waits to be looked at. */
export const listUsers = asking.input(List).query(async ({ ctx, path, input }) => {
  const { tenantId, actor, today } = ctx
  if (actor.scopeUnitId === null) return { users: [], next: null }
  const pages = pagesOf({ ctx, path, input })
  if (input.unitId !== undefined) {
    const [[unit]] = await read(ctx.db, tenantId, placedUnit(tenantId, input.unitId, today))
    if (unit === undefined || !mayReach(actor, unit)) refuseWith('not-found', { field: 'unitId' })
  }
  const text = input.search?.normalize('NFC').trim() ?? ''
  const states = input.states ?? ['active']
  const [rows] = await read(
    ctx.db,
    tenantId,
    usersWithin(tenantId, {
      scopeUnitId: input.unitId ?? actor.scopeUnitId,
      today,
      now: ctx.now().toISOString(),
      search: text === '' ? null : { text, digits: phoneDigits(text) },
      role: input.role ?? null,
      states: seesInvitations(actor.role) ? states : states.filter(isOfGrant),
      withKept: input.withKept ?? false,
      after: pages.after,
      limit: input.limit + 1,
    }),
  )
  const { rows: users, next } = pages.of(rows, input.limit, ({ name, id }) => ({ at: name, id }))
  return { users, next }
})

const Appoint = z.object({
  grantId: GrantId,
  name: z.string(),
  phone: z.string().check(z.maxLength(40)),
  unitId: UnitId,
  language: z.optional(z.enum(['id', 'en'])),
})

/**
 * Makes a cadre's number known and gives her an area; from then on she signs in with number and code. A number that is
 * known already, here or in another city, keeps its account. A repeat of the same grant id changes nothing.
 */
export const appointCadre = asking.input(Appoint).mutation(async ({ ctx, input }) => {
  const { tenantId, actor, today, tenant } = ctx
  const phone = parsePhone(input.phone)
  if (!phone.ok) refuseWith(phone.because, { field: 'phone' })
  const name = cleanText(input.name, 100, 'name')
  if (!name.ok) refuseWith(name.because, name)
  const [units, held, before] = await read(
    ctx.db,
    tenantId,
    placedUnit(tenantId, input.unitId, today),
    grantsOfContact(tenantId, { phone: phone.value }, today),
    grantsById(tenantId, [input.grantId], today),
  )
  const given = decideGive('cadre', units[0], actor)
  if (!given.ok) refuseWith(given.because, given)
  const { grantId, unitId } = input
  if (before.some((grant) => grant.unitId === unitId && grant.role === 'cadre')) return { grantId }
  if (held.some((grant) => grant.role === 'cadre' && grant.unitId === unitId)) {
    refuseWith('grant-held-already', { field: 'phone', hint: { unit: given.value.name } })
  }
  const at = ctx.now().toISOString()
  const language = input.language ?? 'id'
  const values = { link: phoneLink(ctx.baseUrl), city: tenant.name, role: roleName('cadre', language) }
  await write(ctx.db, tenantId, async (tx) => {
    const [rows] = await tx.run(
      appointByPhone(
        { tenantId, grantId, role: 'cadre', unitId, validFrom: today, grantedBy: actor.grantId },
        { accountId: ctx.newId(), name: name.value, phone: phone.value, language, at },
      ),
    )
    if (rows[0] === undefined) refuseWith('duplicate-id')
    await tx.commitWith(
      audited(ctx, 'accounts.appointCadre', 'grant', grantId, unitId, { role: 'cadre' }),
      queueMessage(ctx, tenantId, at, {
        channel: 'whatsapp',
        to: phone.value,
        template: 'appointment',
        language,
        values,
      }),
    )
  })
  return { grantId }
})

/** Ends somebody's role from today on: signed out at once, her phones' further work is kept for the coordinator (A-064). */
export const endGrant = command({
  input: z.object({ grantId: GrantId }),
  load: (c, inputs) =>
    [
      grantsById(
        c.tenantId,
        inputs.map((input) => input.grantId),
        c.today,
      ),
    ] as const,
  state: (_c, [grants], input) => grants.find((grant) => grant.grantId === input.grantId),
  decide: (_input, grant, actor) => decideEnd(grant, actor),
  write: (c, decided) => [
    endGrants(
      c.tenantId,
      decided.map(({ value }) => value.grantId),
      c.today,
      c.now,
    ),
  ],
  keys: (input) => [input.grantId],
  audit: (input, grant) => ({
    action: 'accounts.endGrant',
    subjectKind: 'grant',
    subjectId: input.grantId,
    unitId: grant.unitId,
    detail: { role: grant.role },
  }),
})

/**
 * For a lost phone and lost backup codes: takes the authenticator away, ends every session and tells the holder. Only for
 * somebody one could let go, and whose account works in this city alone.
 */
export const resetSecondFactor = asking.input(z.object({ accountId: AccountId })).mutation(async ({ ctx, input }) => {
  const { tenantId, actor, today } = ctx
  const { accountId } = input
  const [grants] = await read(ctx.db, tenantId, grantsOfAccount(tenantId, accountId, today))
  const first = grants[0]
  for (const grant of first === undefined ? [undefined] : grants) {
    const decided = decideEnd(grant, actor)
    if (!decided.ok) refuseWith(decided.because)
  }
  const [tenants] = await ask(ctx.db, tenantsOf(accountId))
  if (tenants.some((one) => one.tenantId !== tenantId)) refuseWith('account-elsewhere')
  const at = ctx.now().toISOString()
  await write(ctx.db, tenantId, async (tx) => {
    const [[account]] = await tx.run(dropSecondFactor(accountId))
    if (account === undefined) refuseWith('not-found')
    const { email, language } = account
    const values = { help: homeLink(ctx.baseUrl) }
    await tx.commitWith(
      audited(ctx, 'accounts.resetSecondFactor', 'account', accountId, first?.unitId ?? null),
      ...(email.endsWith('.invalid')
        ? []
        : [
            queueMessage(ctx, tenantId, at, {
              channel: 'email',
              to: email,
              template: 'second-factor-reset',
              language,
              values,
            }),
          ]),
    )
  })
  return {}
})
