import type { Role } from '@melati/domain/roles'

const keepers: ReadonlySet<Role> = new Set(['kelurahan-board', 'secretariat', 'city-board'])

/** Who writes down products and publishes them; the server decides again. */
export const mayKeep = (role: Role): boolean => keepers.has(role)
