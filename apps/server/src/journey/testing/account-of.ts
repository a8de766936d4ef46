import type { BoardLogin } from '../steps/sign-in.ts'
import type { Stage } from './stage.ts'

/** How the demo's holder of a role signs in to the admin app. */
export function accountOf(stage: Stage, role: string, tenant: string | null = null): BoardLogin {
  const found = stage.accounts.find((one) => one.role === role && one.tenant === tenant)
  if (found === undefined || !('totpSecret' in found)) throw new Error(`the demo has no ${role} with an authenticator`)
  return found
}

/** The numbers with which the demo's holders of a role sign in to the cadre app. */
export function phonesOf(stage: Stage, role: string, tenant: string): readonly [string, ...string[]] {
  const [first, ...others] = stage.accounts.flatMap((one) =>
    one.role === role && one.tenant === tenant && 'phone' in one ? [one.phone] : [],
  )
  if (first === undefined) throw new Error(`the demo has no ${role} with a phone`)
  return [first, ...others]
}

/** The number of the first of them. */
export const phoneOf = (stage: Stage, role: string, tenant: string): string => phonesOf(stage, role, tenant)[0]
