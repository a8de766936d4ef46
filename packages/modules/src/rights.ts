import type { Right } from '@melati/api/context'
import type * as registry from './registry.ts'

type Registry = typeof registry

/** Every procedure of every module. */
export type ProcedurePath = {
  [M in keyof Registry]: `${M & string}.${keyof Registry[M]['router'] & string}`
}[keyof Registry]

const boards = ['city-board', 'kecamatan-board', 'kelurahan-board'] as const
const office = [...boards, 'secretariat'] as const
const operator = ['platform-operator'] as const
/** Whose area is a part of the city. */
const areaRoles = [...office, 'neighbourhood-head', 'cadre-coordinator', 'dinas-officer', 'cadre'] as const
/** Who writes down residents and groups, each in her area. */
const recorders = ['cadre', 'cadre-coordinator', 'kelurahan-board', 'secretariat'] as const
/** Who may see residents by name; a dinas sees figures. */
const householdReaders = [...office, 'neighbourhood-head', 'cadre-coordinator', 'cadre'] as const
const tenantRoles = [...areaRoles, 'group-officer', 'centre-manager'] as const

/**
 * Role x procedure: the one table. `account` is whoever is signed in, `anyone` whoever comes. How far a role reaches is
 * its grant's scope, checked by the procedure; which procedures it may call at all stands here, and a test calls every
 * cell. A procedure that is missing is a type error.
 */
export const rights = {
  'accounts.whoAmI': 'account',
  'accounts.chooseLanguage': 'account',
  'accounts.listSessions': 'account',
  'accounts.revokeSession': 'account',
  'accounts.signOutEverywhere': 'account',
  'accounts.lookAtInvitation': 'anyone',
  'accounts.acceptInvitation': 'anyone',
  'accounts.acceptAsMe': 'account',
  'accounts.inviteBoard': office,
  'accounts.inviteDinasOfficer': ['city-board', 'secretariat'],
  'accounts.listInvitations': office,
  'accounts.revokeInvitation': office,
  'accounts.appointCadre': [...office, 'cadre-coordinator'],
  'accounts.listUsers': [...office, 'cadre-coordinator'],
  'accounts.endGrant': [...office, 'cadre-coordinator'],
  'accounts.resetSecondFactor': office,
  'accounts.registerDevice': ['cadre', 'group-officer', 'centre-manager'],
  'accounts.myRegistrations': ['cadre', 'group-officer', 'centre-manager'],
  'accounts.listRegistrations': [...office, 'cadre-coordinator'],
  'accounts.revokeRegistration': [...office, 'cadre-coordinator', 'cadre', 'group-officer', 'centre-manager'],
  'agencies.list': [...office, 'dinas-officer'],
  'agencies.add': ['city-board', 'secretariat'],
  'agencies.rename': ['city-board', 'secretariat'],
  'agencies.close': ['city-board', 'secretariat'],
  'audit.list': ['city-board', 'secretariat'],
  'audit.chain': ['city-board', 'secretariat'],
  'hierarchy.scope': tenantRoles,
  'hierarchy.tree': areaRoles,
  'hierarchy.unit': areaRoles,
  'hierarchy.search': areaRoles,
  'hierarchy.addUnit': office,
  'hierarchy.addUnits': office,
  'hierarchy.renameUnit': office,
  'hierarchy.moveUnit': office,
  'hierarchy.closeUnit': office,
  'cities.directory': 'anyone',
  'cities.facts': 'anyone',
  'cities.list': operator,
  'cities.health': operator,
  'cities.findRegions': operator,
  'cities.previewRegion': operator,
  'cities.suggest': operator,
  'cities.checkSlug': operator,
  'cities.onboard': operator,
  'cities.inviteFirstBoard': operator,
  'cities.mapHost': operator,
  'cities.unmapHost': operator,
  'cities.settings': tenantRoles,
  'cities.updateSettings': ['city-board'],
  'boards.board': areaRoles,
  'boards.history': areaRoles,
  'boards.expiring': office,
  'boards.findPeople': office,
  'boards.appoint': office,
  'boards.endSeat': office,
  'boards.correct': office,
  'households.register': recorders,
  'households.addMember': recorders,
  'households.correctBirthDate': recorders,
  'households.recordDeath': recorders,
  'households.movePerson': recorders,
  'households.leave': recorders,
  'households.moveHousehold': recorders,
  'households.nameHead': recorders,
  'households.closeHousehold': recorders,
  'households.list': householdReaders,
  'households.detail': householdReaders,
  'households.duplicates': [...office, 'cadre-coordinator', 'cadre'],
  'households.totals': areaRoles,
  'households.behind': householdReaders,
  'households.revealNik': [...office, 'cadre-coordinator'],
  'households.revealKk': [...office, 'cadre-coordinator'],
  'up2k.startGroup': recorders,
  'up2k.joinGroup': [...recorders, 'group-officer'],
  'up2k.leaveGroup': [...recorders, 'group-officer'],
  'up2k.setLevel': office,
  'up2k.closeGroup': office,
  'up2k.recordSale': [...recorders, 'group-officer'],
  'up2k.reverseSale': [...recorders, 'group-officer'],
  'up2k.groups': areaRoles,
  'up2k.group': [...householdReaders, 'group-officer'],
  'up2k.sales': [...householdReaders, 'group-officer'],
  'up2k.totals': areaRoles,
  'up2k.behind': householdReaders,
} satisfies Record<ProcedurePath, Right>
