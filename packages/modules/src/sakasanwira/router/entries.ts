import { command } from '@melati/api/command/procedure'
import { publicCode } from '@melati/domain/public-code'
import { CorrectCentre, decideCorrectCentre } from '@melati/domain/sakasanwira/correct'
import { decideNominate, Nominate } from '@melati/domain/sakasanwira/nominate'
import { holdTree, unitStates } from '../../hierarchy/published.ts'
import { lockKelurahan } from '../queries/lock.ts'
import { holdersOf, takenCentres } from '../queries/state.ts'
import { correctCentre, insertCentres } from '../queries/write.ts'
import { knownCentre } from '../known-centre.ts'
import { auditOf, centresOf, followed, idsIn, keys } from './moves.ts'

/** A kelurahan proposes a centre and takes a place for it. */
export const nominate = command({
  input: Nominate,
  load: ({ tenantId }, inputs) => {
    const units = inputs.map(({ unitId }) => unitId)
    return [
      holdTree(tenantId),
      lockKelurahan(tenantId, units),
      unitStates(tenantId, units),
      holdersOf(tenantId, units),
      takenCentres(tenantId, idsIn(inputs)),
    ] as const
  },
  state: (c, [, , units, holders, taken], { centreId, unitId }) => ({
    unit: units.find((one) => one.unitId === unitId) ?? null,
    holders: holders.filter((one) => one.unitId === unitId),
    idTaken: taken.some((one) => one.centreId === centreId),
    settings: c.tenant.settings,
  }),
  decide: decideNominate,
  write: (c, decided) => {
    const values = decided.map(({ value }) => value)
    const centres = values.map((value) => ({ ...value, code: publicCode(c.randomBytes) }))
    return [insertCentres(c.tenantId, centres, c.now), ...followed(c, values)]
  },
  keys: ({ centreId, unitId }) => [centreId, unitId],
  audit: ({ unitId }, value) => ({ ...auditOf('nominate')(null, value), unitId }),
})

/** Puts right how a centre is described; one that was returned goes to the kecamatan again. */
export const correct = command({
  input: CorrectCentre,
  load: centresOf,
  state: (_c, [, centres, products], { centreId }) => ({ centre: knownCentre(centres, products, centreId) }),
  decide: decideCorrectCentre,
  current: ({ centre }) =>
    centre === null
      ? {}
      : {
          name: centre.name,
          address: centre.address,
          coordinates: centre.coordinates,
          responsible: centre.responsible,
          hours: centre.hours,
          contactPhone: centre.contactPhone,
        },
  write: (c, decided) => [
    ...decided.map(({ value }) => correctCentre(c.tenantId, value)),
    ...followed(
      c,
      decided.map(({ value }) => value),
    ),
  ],
  keys,
  audit: auditOf('correct'),
})
