import { warnings } from './warnings.ts'

export { warnings } from './warnings.ts'

export type WarningCode = keyof typeof warnings

/** Something to look at that stops nothing. `field` and `hint` as in a refusal. */
export type Warning = { code: WarningCode; field?: string; hint?: Record<string, string | number> }

export function warn(
  code: WarningCode,
  more: { field?: string; hint?: Record<string, string | number> } = {},
): Warning {
  return { code, ...more }
}
