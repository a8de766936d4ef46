import { auditRows } from '@melati/api/audit/record'
import type { CommandAnswer } from '@melati/api/command/procedure'
import { sqlState } from '@melati/api/command/database-failure'
import type { Context } from '@melati/api/context'
import { operating } from '@melati/api/procedures'
import { insertBases } from '@melati/db/basis'
import { openFirstPeriods } from '@melati/db/figures/periods'
import { ask, NO_TENANT, write } from '@melati/db/tenancy'
import { tenantDirectory, type TenantEntry } from '@melati/db/tenants'
import type { Actor } from '@melati/domain/actor'
import { firstDay, today } from '@melati/domain/day'
import { periodNumber, periodOf } from '@melati/domain/period'
import { type Refused, sentenceOf } from '@melati/domain/refusal'
import { insertInvitation, invitationSecret } from '../../accounts/published.ts'
import { plantUnits, type PlantedUnit, publishAreas } from '../../hierarchy/published.ts'
import { createTenant, insertTenantKey } from '../queries.ts'
import { type District, loadRegions } from '../regions.ts'
import { decideOnboard, Onboard, type Onboarding } from '../rules.ts'
import { type Invited, invitedBy, queueInvitation } from './queue-invitation.ts'
import { switchable } from './regions.ts'

interface Onboarded {
  readonly slug: string
  readonly name: string
  /** Null when the order was repeated: the link is shown once. */
  readonly invitation: Invited | null
}

/** SQLSTATEs of a unique key and of an exclusion. */
const taken: ReadonlySet<string> = new Set(['23505', '23P01'])

type Acting = Context & { readonly actor: Actor }

/**
 * Makes a city: tenant, data key, lawful bases, the tree of kecamatan and wards with their codes, open months, and the
 * invitation of its first board member, all or nothing. The id of the order becomes the root's, so that a repeat answers
 * what is there.
 */
export const onboard = operating.input(Onboard).mutation(async ({ ctx, input }): Promise<Answer> => {
  const book = await loadRegions()
  for (let attempt = 1; ; attempt += 1) {
    const [cities] = await ask(ctx.db, tenantDirectory())
    const before = cities.find(({ rootUnitId }) => rootUnitId === input.id)
    if (before !== undefined) return repeated(input, before)
    const state = { region: book.find(input.code), cities, modules: switchable(ctx) }
    const decision = decideOnboard(input, state)
    if (!decision.ok) return refused(input.id, decision)
    try {
      return applied(input.id, await make(ctx, input.id, decision.value, book.districtsOf(decision.value.code)))
    } catch (error) {
      // Somebody else was first, with the same order or the same city or address: now the directory says so.
      if (attempt > 2 || !taken.has(sqlState(error) ?? '')) throw error
    }
  }
})

async function make(
  ctx: Acting,
  rootUnitId: string,
  city: Onboarding,
  districts: readonly District[],
): Promise<Onboarded> {
  const now = ctx.now()
  const at = now.toISOString()
  const day = today(now, city.settings.timeZone)
  const { levels, labels, timeZone, languages } = city.settings
  const secret = invitationSecret(ctx.randomBytes)
  const invitationId = ctx.newId()
  const first = { email: city.board.email, city: city.name, secret, languages }
  const units = treeOf(ctx, rootUnitId, city, districts)
  const expiresAt = await write(ctx.db, NO_TENANT, async (tx) => {
    const [[made]] = await tx.run(
      createTenant({
        ...city,
        codeFrom: day,
        timeZone,
        rootUnitId,
        at,
        settings: { levels, labels, timeZone, languages },
      }),
    )
    if (made === undefined) throw new Error('the tenant was not made')
    const { tenantId } = made
    tx.enter(tenantId)
    const key = ctx.keys.wrap(ctx.randomBytes(32), `tenant:${tenantId}:1`, ctx.randomBytes(12))
    const months = { first: Number(`${day.slice(0, 4)}01`), current: periodNumber(periodOf(day)), now: at }
    const invitation = {
      tenantId,
      invitationId,
      ...city.board,
      role: 'city-board' as const,
      unitId: rootUnitId,
      by: { platformGrantId: ctx.actor.grantId },
      at,
    }
    const actor = { accountId: ctx.actor.accountId, grantId: ctx.actor.grantId, registrationId: null }
    const entry = {
      action: 'cities.onboard',
      subjectKind: 'unit',
      subjectId: rootUnitId,
      unitId: rootUnitId,
      detail: { code: city.code, slug: city.slug, units: units.length },
      commandId: rootUnitId,
    }
    const [, , , , invited] = await tx.commitWith(
      plantUnits(tenantId, units),
      insertTenantKey(tenantId, 1, key, at),
      insertBases(tenantId, at, ctx.newId),
      openFirstPeriods(tenantId, months),
      insertInvitation(invitation, secret),
      auditRows(tenantId, at, actor, [entry]),
      queueInvitation(ctx, tenantId, at, first),
      publishAreas(tenantId),
    )
    return invited[0]?.expiresAt ?? at
  })
  return { slug: city.slug, name: city.name, invitation: invitedBy(ctx, first, expiresAt) }
}

/** Official regions stand since ever: what is entered later may be older than our knowledge of them. */
function treeOf(ctx: Context, rootUnitId: string, city: Onboarding, districts: readonly District[]): PlantedUnit[] {
  const root = {
    unitId: rootUnitId,
    kind: 'kota' as const,
    name: city.name,
    code: city.code,
    ancestors: [],
    since: firstDay,
  }
  return [
    root,
    ...districts.flatMap(({ code, name, wards }) => {
      const unitId = ctx.newId()
      return [
        { unitId, kind: 'kecamatan' as const, name, code, ancestors: [rootUnitId], since: firstDay },
        ...wards.map((ward) => ({
          unitId: ctx.newId(),
          kind: 'kelurahan' as const,
          name: ward.name,
          code: ward.code,
          ancestors: [rootUnitId, unitId],
          since: firstDay,
        })),
      ]
    }),
  ]
}

type Answer = CommandAnswer<Onboarded>

function applied(id: string, result: Onboarded): Answer {
  return { id, status: 'applied', result }
}

function refused(id: string, refusal: Refused): Answer {
  const { ok: _, ...why } = refusal
  return { id, status: 'refused', ...why, sentence: sentenceOf(why.because) }
}

function repeated({ id, code, slug }: Onboard, before: TenantEntry): Answer {
  const isSame = before.code === code && (slug === undefined || slug === before.slug)
  if (isSame) return applied(id, { slug: before.slug, name: before.name, invitation: null })
  const because = 'idempotency-mismatch'
  return { id, status: 'mismatch', because, sentence: sentenceOf(because) }
}
