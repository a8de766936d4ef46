import type { BoardLogin } from '../steps/sign-in.ts'
import type { Stage } from './stage.ts'

/** How the demo's holder of a role signs in to the admin app. */
export function accountOf(stage: Stage, role: string, tenant: string | null = null): BoardLogin {
  const found = stage.accounts.find((one) => one.role === role && one.tenant === tenant)
  if (found === undefined || !('totpSecret' in found)) throw new Error(`the demo has no ${role} with an authenticator`)
  return found
}

/** The number with which the demo's first holder of a role signs in to the cadre app. */
export function phoneOf(stage: Stage, role: string, tenant: string): string {
  const found = stage.accounts.find((one) => one.role === role && one.tenant === tenant)
  if (found === undefined || !('phone' in found)) throw new Error(`the demo has no ${role} with a phone`)
  return found.phone
}
