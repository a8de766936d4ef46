import { command } from '@melati/api/command/procedure'
import { asking } from '@melati/api/procedures'
import { refuseWith } from '@melati/api/refusal-error'
import { read, write } from '@melati/db/tenancy'
import { mayReach } from '@melati/domain/actor'
import { GrantId, RegistrationId } from '@melati/domain/ids'
import { cleanText } from '@melati/domain/text'
import * as z from 'zod/mini'
import { grantsById } from '../queries/grants.ts'
import { namesOf } from '../queries/names.ts'
import {
  putRegistration,
  registrationPlaces,
  registrationsOf,
  revokeRegistrations,
  scopesWithin,
} from '../queries/registrations.ts'
import { decideRevokePhone, gives } from '../rules.ts'
import { audited } from './audited.ts'

/**
 * Makes this phone one of the acting cadre's: it gets a token of its own to send and pull with, so that neither cookie
 * nor PIN is needed for that. The same id again, by the same cadre, gives the phone a new token and the old one none.
 */
export const registerDevice = asking
  .input(z.object({ registrationId: RegistrationId, deviceName: z.string() }))
  .mutation(async ({ ctx, input }) => {
    const { tenantId, actor, tenant } = ctx
    if (actor.scopeUnitId === null) refuseWith('not-allowed')
    const deviceName = cleanText(input.deviceName, 80, 'deviceName')
    if (!deviceName.ok) refuseWith(deviceName.because, deviceName)
    const { registrationId } = input
    const token = Buffer.from(ctx.randomBytes(32)).toString('base64url')
    const { accountId, grantId, scopeUnitId } = actor
    const at = ctx.now().toISOString()
    const scopes = await write(ctx.db, tenantId, async (tx) => {
      const [written, units] = await tx.run(
        putRegistration({ tenantId, registrationId, accountId, grantId, token, deviceName: deviceName.value, at }),
        scopesWithin(tenantId, scopeUnitId, ctx.today),
      )
      const row = written[0]
      if (row === undefined) refuseWith('not-found')
      const change = { change: row.isNew ? 'registered' : 'renewed' }
      await tx.commitWith(audited(ctx, 'accounts.registerDevice', 'registration', registrationId, scopeUnitId, change))
      return units.map((unit) => unit.unitId)
    })
    const { slug, name, kind, code, timeZone, settings, modules, rootUnitId } = tenant
    return {
      registrationId,
      token,
      sealKey: ctx.sealer.publicKey,
      grantId,
      tenant: { slug, name, kind, code, timeZone, settings, modules, rootUnitId },
      scopes,
    }
  })

/** The phones of the acting grant. */
export const myRegistrations = asking.query(async ({ ctx }) => {
  const [registrations] = await read(ctx.db, ctx.tenantId, registrationsOf(ctx.tenantId, ctx.actor.grantId))
  return { registrations }
})

/** The phones of somebody whose role one gives, and whose they are. */
export const listRegistrations = asking.input(z.object({ grantId: GrantId })).query(async ({ ctx, input }) => {
  const { tenantId, actor, today } = ctx
  const [grants, registrations] = await read(
    ctx.db,
    tenantId,
    grantsById(tenantId, [input.grantId], today),
    registrationsOf(tenantId, input.grantId),
  )
  const grant = grants[0]
  if (grant === undefined || !mayReach(actor, grant) || !gives(actor.role, grant.role)) refuseWith('not-found')
  const [[holder]] = await read(ctx.db, tenantId, namesOf(tenantId, [grant.accountId]))
  return { holder: holder?.name ?? null, registrations }
})

/** A lost or passed-on phone: what it still sends is kept for the coordinator and has no effect. */
export const revokeRegistration = command({
  input: z.object({ registrationId: RegistrationId }),
  load: (c, inputs) =>
    [
      registrationPlaces(
        c.tenantId,
        inputs.map((input) => input.registrationId),
        c.today,
      ),
    ] as const,
  state: (_c, [phones], input) => phones.find((phone) => phone.registrationId === input.registrationId),
  decide: (_input, phone, actor) => decideRevokePhone(phone, actor),
  write: (c, decided) => [
    revokeRegistrations(
      c.tenantId,
      decided.map(({ input }) => input.registrationId),
      c.now,
    ),
  ],
  keys: (input) => [input.registrationId],
  audit: (input, phone) => ({
    action: 'accounts.revokeRegistration',
    subjectKind: 'registration',
    subjectId: input.registrationId,
    unitId: phone.unitId,
  }),
})
