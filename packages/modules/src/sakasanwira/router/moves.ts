import type { CommandContext } from '@melati/api/command/define'
import type { AuditEntry } from '@melati/api/audit/record'
import type { Query } from '@melati/db/query'
import type { CentreMove } from '@melati/domain/sakasanwira/centre'
import type { Refusal } from '@melati/domain/refusal'
import { productStatesIn } from '../../products/published.ts'
import { lockCentres } from '../queries/lock.ts'
import { republish } from '../queries/publish.ts'
import { centreStates, productsOf } from '../queries/state.ts'
import { insertSteps } from '../queries/write.ts'

type Orders = readonly { centreId: string }[]

export const idsIn = (inputs: Orders) => inputs.map(({ centreId }) => centreId)

/** What every order about a centre begins with: its kelurahan locked, then the centre and its products. */
export const centresOf = ({ tenantId }: CommandContext, inputs: Orders) => {
  const ids = idsIn(inputs)
  return [
    lockCentres(tenantId, ids),
    centreStates(tenantId, ids),
    productStatesIn(tenantId, productsOf(tenantId, ids)),
  ] as const
}

/** What every order about a centre ends with: its steps written down, and what the public sees of it made anew. */
export const followed = (c: CommandContext, moves: readonly CentreMove[]): Query[] => [
  insertSteps(c.tenantId, moves, c.actor, c.now),
  ...republish(
    c.tenantId,
    moves.map(({ centreId }) => centreId),
  ),
]

/** Orders about one centre come one after the other, since each changes what the next is decided on. */
export const keys = ({ centreId }: { centreId: string }) => [centreId]

/** `action` is the procedure; who is named in a centre stands in the centre, not here. */
export const auditOf =
  <V extends CentreMove>(action: string, detail: (value: V) => AuditEntry['detail'] = () => ({})) =>
  (_order: unknown, value: V): AuditEntry => ({
    action: `sakasanwira.${action}`,
    subjectKind: 'centre',
    subjectId: value.centreId,
    detail: { from: value.from, to: value.to, ...detail(value) },
  })

/** A check that somebody tried on what she made herself is written down too. */
export const flagOwnWork =
  (action: string) =>
  ({ centreId }: { centreId: string }, because: Refusal): AuditEntry | undefined =>
    because === 'maker-is-checker'
      ? { action: `sakasanwira.${action}`, subjectKind: 'centre', subjectId: centreId, detail: { refused: because } }
      : undefined
