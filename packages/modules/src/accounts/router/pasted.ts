import { phoneLink } from '@melati/api/auth/links'
import { auditRows } from '@melati/api/audit/record'
import type { ActingContext } from '@melati/api/context'
import { queueMessage } from '@melati/api/jobs/message'
import { asking } from '@melati/api/procedures'
import { refuseWith } from '@melati/api/refusal-error'
import { type Tx, write } from '@melati/db/tenancy'
import { GrantId, InvitationId, UnitId } from '@melati/domain/ids'
import { type ContactKind, type PastedPerson, readInvitees } from '@melati/domain/identity/invitee-lines'
import type { Decision } from '@melati/domain/refusal'
import * as z from 'zod/mini'
import { invitationMessage, invitationSecret, roleName } from '../invitation.ts'
import { appointByPhone, placedUnit } from '../queries/grants.ts'
import { insertInvitation } from '../queries/invitation.ts'
import { usesOfContacts } from '../queries/uses.ts'
import { boardRoles, decideGive, decideUnused, type UnitRole } from '../rules.ts'

/** As many as one message queue takes without a wait; more is pasted in parts. */
const MOST = 100

const pasted = {
  unitId: UnitId,
  /** Only looks, and writes nothing. */
  dry: z.boolean(),
  language: z.optional(z.enum(['id', 'en'])),
}
const text = z.string().check(z.maxLength(400))

interface Place {
  readonly role: UnitRole
  readonly unitId: UnitId
  readonly by: ContactKind
}

interface Line {
  readonly id: string
  readonly text: string
}

interface Judged {
  readonly lines: Decision<PastedPerson>[]
  /** Those to be written, unless a line is at fault; a repeat of an id that was written is not among them. */
  readonly fresh: (PastedPerson & Pick<Line, 'id'>)[]
}

/** Reads every line and says which can be taken; the whole is refused where the caller may not give that role there. */
async function judge(
  ctx: ActingContext,
  tx: Tx,
  { role, unitId, by }: Place,
  people: readonly Line[],
): Promise<Judged> {
  const { tenantId, actor, today } = ctx
  const read = readInvitees(
    people.map((one) => one.text),
    by,
  )
  const contacts = read.flatMap((one) => (one.ok ? [one.value.contact] : []))
  const [units, uses] = await tx.run(
    placedUnit(tenantId, unitId, today),
    usesOfContacts(tenantId, contacts, today, ctx.now().toISOString()),
  )
  const given = decideGive(role, units[0], actor)
  if (!given.ok) refuseWith(given.because, given)
  const fresh: Judged['fresh'] = []
  const lines = read.map((one, index): Decision<PastedPerson> => {
    const id = people[index]?.id
    if (!one.ok || id === undefined) return one
    const found = uses.filter(({ contact }) => contact === one.value.contact)
    if (found.some((use) => use.id === id)) return one
    const unused = decideUnused(found, { role, unitId }, actor)
    if (unused.ok) fresh.push({ ...one.value, id })
    return unused.ok ? one : unused
  })
  return { lines, fresh }
}

const audit = (ctx: ActingContext, action: string, kind: string, { role, unitId }: Place, ids: readonly string[]) =>
  auditRows(
    ctx.tenantId,
    ctx.now().toISOString(),
    { accountId: ctx.actor.accountId, grantId: ctx.actor.grantId, registrationId: null },
    ids.map((subjectId) => ({ action, subjectKind: kind, subjectId, unitId, detail: { role }, commandId: null })),
  )

/**
 * Appoints the cadres of a pasted list, all of them or none: answers line by line what was read, or why it cannot be taken,
 * and whether it was written.
 */
export const appointCadres = asking
  .input(
    z.object({
      ...pasted,
      people: z.array(z.object({ grantId: GrantId, text })).check(z.minLength(1), z.maxLength(MOST)),
    }),
  )
  .mutation(({ ctx, input: { unitId, dry, people, language = 'id' } }) => {
    const { tenantId, actor, today, tenant } = ctx
    const place = { role: 'cadre', unitId, by: 'phone' } as const
    return write(ctx.db, tenantId, async (tx) => {
      const asked = people.map(({ grantId, text: line }) => ({ id: grantId, text: line }))
      const { lines, fresh } = await judge(ctx, tx, place, asked)
      if (dry || lines.some(({ ok }) => !ok)) return { written: false, lines }
      const at = ctx.now().toISOString()
      const grant = { tenantId, role: 'cadre', unitId, validFrom: today, grantedBy: actor.grantId } as const
      const made = await tx.run(
        ...fresh.map(({ id, name, contact }) =>
          appointByPhone({ ...grant, grantId: id }, { accountId: ctx.newId(), name, phone: contact, language, at }),
        ),
      )
      if (made.some((rows) => rows.length === 0)) refuseWith('duplicate-id')
      const values = { link: phoneLink(ctx.baseUrl), city: tenant.name, role: roleName('cadre', language) }
      const ids = fresh.map(({ id }) => id)
      await tx.commitWith(
        audit(ctx, 'accounts.appointCadre', 'grant', place, ids),
        ...fresh.map(({ contact: to }) =>
          queueMessage(ctx, tenantId, at, { channel: 'whatsapp', to, template: 'appointment', language, values }),
        ),
      )
      return { written: true, lines }
    })
  })

/** The same for those who sign in by email: each gets a link of her own, and nobody is shown it. */
export const inviteBoards = asking
  .input(
    z.object({
      ...pasted,
      role: z.enum(boardRoles),
      people: z.array(z.object({ invitationId: InvitationId, text })).check(z.minLength(1), z.maxLength(MOST)),
    }),
  )
  .mutation(({ ctx, input: { unitId, role, dry, people, language = 'id' } }) => {
    const { tenantId, actor, tenant, baseUrl } = ctx
    const place = { role, unitId, by: 'email' } as const
    return write(ctx.db, tenantId, async (tx) => {
      const asked = people.map(({ invitationId, text: line }) => ({ id: invitationId, text: line }))
      const { lines, fresh } = await judge(ctx, tx, place, asked)
      if (dry || lines.some(({ ok }) => !ok)) return { written: false, lines }
      const at = ctx.now().toISOString()
      const by = { grantId: actor.grantId }
      const sent = fresh.map((one) => ({ ...one, secret: invitationSecret(ctx.randomBytes) }))
      const made = await tx.run(
        ...sent.map(({ id, name, contact: email, secret }) =>
          insertInvitation({ tenantId, invitationId: id, name, email, role, unitId, by, at }, secret),
        ),
      )
      if (made.some((rows) => rows.length === 0)) refuseWith('duplicate-id')
      const ids = fresh.map(({ id }) => id)
      await tx.commitWith(
        audit(ctx, 'accounts.inviteBoard', 'invitation', place, ids),
        ...sent.map(({ contact: email, secret }) =>
          queueMessage(
            ctx,
            tenantId,
            at,
            invitationMessage({ email, city: tenant.name, role, language, baseUrl, secret }),
          ),
        ),
      )
      return { written: true, lines }
    })
  })
