/** What happened around signing in. No address, number, code or name: those who read the log know accounts by id. */
export type AuthEventKind =
  | 'signed-in'
  | 'signed-out'
  | 'sign-in-failed'
  | 'code-sent'
  | 'code-failed'
  | 'delivery-failed'
  | 'budget-spent'
  | 'second-factor-enrolled'
  | 'password-reset-asked'
  | 'password-changed'
  | 'grant-chosen'

export interface AuthEvent {
  readonly kind: AuthEventKind
  readonly at: Date
  readonly accountId: string | null
  readonly tenantId: number | null
  readonly grantId: string | null
  readonly network: string
  /** Which budget ran out, without whose: 'password:all'. */
  readonly detail?: string
}

export type OnEvent = (event: AuthEvent) => Promise<void>
