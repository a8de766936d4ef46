import type { CommandContext } from '@melati/api/command/define'
import { command } from '@melati/api/command/procedure'
import { emit } from '@melati/api/webhooks/emit'
import type { RowsOf } from '@melati/db/query'
import type { Actor } from '@melati/domain/actor'
import type { Day } from '@melati/domain/day'
import type { Happened } from '@melati/domain/events'
import type { Decision } from '@melati/domain/refusal'
import type { CentreMove } from '@melati/domain/sakasanwira/centre'
import { isOpen } from '@melati/domain/sakasanwira/stage'
import {
  ActivateCentre,
  type ActivatedCentre,
  decideActivate,
  decideClose,
  decideDeactivate,
  decideReactivate,
  decideSetAside,
  LeadCentre,
  type ReactivatedCentre,
} from '@melati/domain/sakasanwira/standing'
import { holdersBeside } from '../queries/state.ts'
import { openCentre, reviveCentre, updateStages } from '../queries/write.ts'
import { besides, knownCentre } from '../known-centre.ts'
import { auditOf, centresOf, followed, idsIn, keys } from './moves.ts'

type Orders = readonly { centreId: string }[]

const load = (c: CommandContext, inputs: Orders) =>
  [...centresOf(c, inputs), holdersBeside(c.tenantId, idsIn(inputs))] as const

const state = (
  c: CommandContext,
  [, centres, products, holders]: RowsOf<ReturnType<typeof load>>,
  { centreId }: Orders[number],
) => {
  const centre = knownCentre(centres, products, centreId)
  return { centre, holders: besides(holders, centre), settings: c.tenant.settings }
}

type Known = ReturnType<typeof state>
type Decide<I, V> = (order: I, known: Known, actor: Actor, today: Day) => Decision<V>

/** The move, and how the public knows the centre that made it. */
type Told<V> = V & { code: string; unitId: string; openedBefore: boolean }

const telling =
  <I, V extends CentreMove>(decide: Decide<I, V>): Decide<I, Told<V>> =>
  (order, known, actor, today) => {
    const decision = decide(order, known, actor, today)
    if (!decision.ok) return decision
    const { centre } = known
    const told = { code: centre?.code ?? '', unitId: centre?.unit.unitId ?? '', openedBefore: centre?.openedOn != null }
    return { ...decision, value: { ...decision.value, ...told } }
  }

function eventsOf({ centreId, from, to, code, unitId, openedBefore }: Told<CentreMove>): Happened[] {
  if (to === 'aktif' && !isOpen(from)) return [{ type: 'centre.activated', data: { centreId, code, unitId } }]
  if (to !== 'ditutup') return []
  return [{ type: 'centre.closed', data: { centreId, code: openedBefore ? code : null, unitId } }]
}

const moved = (c: CommandContext, moves: readonly Told<CentreMove>[]) => [
  updateStages(c.tenantId, moves),
  ...followed(c, moves),
  emit(c, moves.flatMap(eventsOf)),
]

/** From its first day on it stands on the public map. */
export const activate = command({
  input: ActivateCentre,
  load,
  state,
  decide: telling<ActivateCentre, ActivatedCentre>(decideActivate),
  write: (c, decided) => [
    ...decided.map(({ value }) => openCentre(c.tenantId, value)),
    ...moved(
      c,
      decided.map(({ value }) => value),
    ),
  ],
  keys,
  audit: auditOf('activate', ({ openedOn }) => ({ openedOn })),
})

export const reactivate = command({
  input: LeadCentre,
  load,
  state,
  decide: telling<LeadCentre, ReactivatedCentre>(decideReactivate),
  write: (c, decided) => [
    ...decided.map(({ value }) => reviveCentre(c.tenantId, value)),
    ...moved(
      c,
      decided.map(({ value }) => value),
    ),
  ],
  // Whatever centres they are of: two may want the same place.
  keys: () => ['reactivate'],
  audit: auditOf('reactivate'),
})

const leading = (action: string, decide: Decide<LeadCentre, CentreMove>) =>
  command({
    input: LeadCentre,
    load,
    state,
    decide: telling<LeadCentre, CentreMove>(decide),
    write: (c, decided) =>
      moved(
        c,
        decided.map(({ value }) => value),
      ),
    keys,
    audit: auditOf(action),
  })

/** It stays open, under special guidance. */
export const setAside = leading('setAside', decideSetAside)
export const deactivate = leading('deactivate', decideDeactivate)
export const close = leading('close', decideClose)
