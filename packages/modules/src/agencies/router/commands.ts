import { command } from '@melati/api/command/procedure'
import { AddAgency, decideAddAgency } from '@melati/domain/agencies/add-agency'
import { CloseAgency, decideCloseAgency } from '@melati/domain/agencies/close-agency'
import { decideRenameAgency, RenameAgency } from '@melati/domain/agencies/rename-agency'
import { endAgencyGrants, revokeAgencyInvitations } from '../../accounts/published.ts'
import { agencyStates, closeAgency, insertAgencies, lockAgencies, renameAgency } from '../queries.ts'

const keys = () => ['agencies']

export const add = command({
  input: AddAgency,
  load: ({ tenantId }) => [lockAgencies(tenantId), agencyStates(tenantId)] as const,
  state: ({ tenant }, [, agencies], { agencyId }) => ({
    rootUnitId: tenant.rootUnitId,
    openNames: agencies.filter(({ closedOn }) => closedOn === null).map(({ name }) => name),
    idTaken: agencies.some((one) => one.agencyId === agencyId),
  }),
  decide: decideAddAgency,
  write: ({ tenantId }, decided) => [
    insertAgencies(
      tenantId,
      decided.map(({ value }) => value),
    ),
  ],
  keys,
  audit: ({ agencyId }, { name, since }) => ({
    action: 'agencies.add',
    subjectKind: 'agency',
    subjectId: agencyId,
    detail: { name, since },
  }),
})

export const rename = command({
  input: RenameAgency,
  load: ({ tenantId }) => [lockAgencies(tenantId), agencyStates(tenantId)] as const,
  state: ({ tenant }, [, agencies], { agencyId }) => ({
    rootUnitId: tenant.rootUnitId,
    agency: agencies.find((one) => one.agencyId === agencyId) ?? null,
    otherNames: agencies.filter((one) => one.closedOn === null && one.agencyId !== agencyId).map(({ name }) => name),
  }),
  decide: decideRenameAgency,
  current: ({ agency }) => ({ name: agency?.name ?? null, shortName: agency?.shortName ?? '' }),
  write: ({ tenantId }, decided) => decided.map(({ value }) => renameAgency(tenantId, value)),
  keys,
  audit: ({ agencyId }, { from, name, since }) => ({
    action: 'agencies.rename',
    subjectKind: 'agency',
    subjectId: agencyId,
    detail: { from, to: name, since },
  }),
})

/** Closes or merges, and with it ends the roles and open invitations that stand on it. */
export const close = command({
  input: CloseAgency,
  load: ({ tenantId }) => [lockAgencies(tenantId), agencyStates(tenantId)] as const,
  state: ({ tenant }, [, agencies], { agencyId, successorId }) => ({
    rootUnitId: tenant.rootUnitId,
    agency: agencies.find((one) => one.agencyId === agencyId) ?? null,
    successor: agencies.find((one) => one.agencyId === successorId) ?? null,
  }),
  decide: decideCloseAgency,
  write: (c, decided) => {
    const closed = decided.map(({ value }) => value.agencyId)
    return [
      ...decided.map(({ value }) => closeAgency(c.tenantId, value)),
      revokeAgencyInvitations(c.tenantId, closed, c.now),
      endAgencyGrants(c.tenantId, closed, c.today, c.now),
    ]
  },
  keys,
  audit: ({ agencyId }, { closedOn, successorId }) => ({
    action: 'agencies.close',
    subjectKind: 'agency',
    subjectId: agencyId,
    detail: { closedOn, successor: successorId },
  }),
})
