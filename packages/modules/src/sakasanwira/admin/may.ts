import type { Role } from '@melati/domain/roles'

export const mayNominate = (role: Role) => role === 'kelurahan-board' || role === 'secretariat'
