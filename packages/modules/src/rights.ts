import type { Right } from '@melati/api/context'
import type * as registry from './registry.ts'

type Registry = typeof registry

/** Every procedure of every module. */
export type ProcedurePath = {
  [M in keyof Registry]: `${M & string}.${keyof Registry[M]['router'] & string}`
}[keyof Registry]

const boards = ['city-board', 'kecamatan-board', 'kelurahan-board'] as const
const office = [...boards, 'secretariat'] as const

/**
 * Role x procedure: the one table. `account` is whoever is signed in, `anyone` whoever comes. How far a role reaches is
 * its grant's scope, checked by the procedure; which procedures it may call at all stands here, and a test calls every
 * cell. A procedure that is missing is a type error.
 */
export const rights = {
} satisfies Record<ProcedurePath, Right>
