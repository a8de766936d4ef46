interface Common {
  readonly name: string
  /** Its address, null for the platform operator. */
  readonly tenant: string | null
  readonly role: string
  readonly unit: string
  readonly app: 'admin' | 'cadre'
  /** What is typed first: an address or a number. */
  readonly login: string
}

/** Signs in with an address, a password and a code of an authenticator that is enrolled already. */
export interface PasswordAccount extends Common {
  readonly email: string
  readonly password: string
  /** For an authenticator app. */
  readonly totpSecret: string
}

/** Signs in with a number and the code that is sent there. */
export interface PhoneAccount extends Common {
  readonly phone: string
  /** GET: the codes that were sent, newest first. */
  readonly codes: string
}

/** An invented account of the demo, with what it signs in with. */
export type DemoAccount = PasswordAccount | PhoneAccount
