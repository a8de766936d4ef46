import type { CommandContext } from '@melati/api/command/define'
import { command } from '@melati/api/command/procedure'
import type { RowsOf } from '@melati/db/query'
import type { CentreMove } from '@melati/domain/sakasanwira/centre'
import { DecreeCentre, decideDecree } from '@melati/domain/sakasanwira/decree'
import { decideReturn, decideVerify, ReturnCentre, VerifyCentre } from '@melati/domain/sakasanwira/verify'
import { handsOf } from '../queries/state.ts'
import { decreeCentre, updateStages } from '../queries/write.ts'
import { knownCentre } from '../known-centre.ts'
import { auditOf, centresOf, flagOwnWork, followed, keys } from './moves.ts'

type Orders = readonly { centreId: string }[]

const load = (c: CommandContext, inputs: Orders) =>
  [...centresOf(c, inputs), handsOf(c.tenantId, c.actor.accountId)] as const

const state = (
  c: CommandContext,
  [, centres, products, hands]: RowsOf<ReturnType<typeof load>>,
  { centreId }: Orders[number],
) => ({
  centre: knownCentre(centres, products, centreId),
  hands: hands.map(({ accountId }) => accountId),
  settings: c.tenant.settings,
})

const moved = (c: CommandContext, moves: readonly CentreMove[]) => [
  updateStages(c.tenantId, moves),
  ...followed(c, moves),
]

/** The kecamatan first, then the dinas; never who entered it. */
export const verify = command({
  input: VerifyCentre,
  load,
  state,
  decide: decideVerify,
  write: (c, decided) =>
    moved(
      c,
      decided.map(({ value }) => value),
    ),
  keys,
  audit: auditOf('verify'),
  flagged: flagOwnWork('verify'),
})

export const returnToKelurahan = command({
  input: ReturnCentre,
  load,
  state,
  decide: decideReturn,
  write: (c, decided) =>
    moved(
      c,
      decided.map(({ value }) => value),
    ),
  keys,
  audit: auditOf('returnToKelurahan'),
})

/** By SK, once nothing is missing. */
export const decree = command({
  input: DecreeCentre,
  load,
  state,
  decide: decideDecree,
  write: (c, decided) => [
    ...decided.map(({ value }) => decreeCentre(c.tenantId, value)),
    ...moved(
      c,
      decided.map(({ value }) => value),
    ),
  ],
  keys,
  audit: auditOf('decree', ({ skDate }) => ({ skDate })),
  flagged: flagOwnWork('decree'),
})
