/** Where a message can go. */
export type Channel = 'whatsapp' | 'sms' | 'email'

/**
 * Every message we send, and the values each may carry. A closed list: a text can hold a code, a link or the
 * name of a city and a role, and nothing about a resident.
 */
export interface Templates {
  'sign-in-code': { readonly code: string; readonly minutes: number }
  'password-reset': { readonly link: string; readonly minutes: number }
  'password-changed': { readonly help: string }
  'second-factor-reset': { readonly help: string }
  invitation: { readonly link: string; readonly city: string; readonly role: string; readonly days: number }
  appointment: { readonly link: string; readonly city: string; readonly role: string }
}

export type TemplateName = keyof Templates

export type Message = {
  [T in TemplateName]: {
    readonly channel: Channel
    readonly to: string
    readonly template: T
    readonly language: 'id' | 'en'
    readonly values: Templates[T]
  }
}[TemplateName]

/** The one way out for codes and messages. Throws when the carrier did not take it. */
export type Deliver = (message: Message) => Promise<void>
