import type { Role } from '@melati/domain/roles'

const recorders: ReadonlySet<Role> = new Set(['cadre-coordinator', 'kelurahan-board', 'secretariat'])
const offices: ReadonlySet<Role> = new Set(['city-board', 'kecamatan-board', 'kelurahan-board', 'secretariat'])

/** Who writes down groups, members and sales; the server decides again. */
export const mayRecord = (role: Role): boolean => recorders.has(role)

/** Who decides levels and closes groups; the server decides again. */
export const mayDecide = (role: Role): boolean => offices.has(role)
