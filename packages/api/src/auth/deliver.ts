import * as z from 'zod/mini'

/** Where a message can go. */
export type Channel = 'whatsapp' | 'sms' | 'email'

const code = z.string().check(z.regex(/^\d{6}$/))
const some = z.int().check(z.gte(1), z.lte(60))
/** Home of an app of ours, or a page of one with a secret behind the #: nobody is named in it. */
const link = z.string().check(z.regex(/^https?:\/\/[^\s/?#@]+\/(admin\/|cadre\/|admin\/(reset|invitation)#[\w-]+)$/))
/** Of a city or a role: neither a number of anybody's nor an address. */
const title = z.string().check(
  z.regex(/^[^@\n]{1,120}$/),
  z.refine((text) => !/\d{4}/.test(text.replaceAll(' ', ''))),
)

/**
 * Every message we send, and the values each may carry. A closed list: a text can hold a code, a link or the
 * name of a city and a role, and nothing about a resident.
 */
export const templates = {
  'sign-in-code': z.strictObject({ code, minutes: some }),
  'password-reset': z.strictObject({ link, minutes: some }),
  'password-changed': z.strictObject({ help: link }),
  'second-factor-reset': z.strictObject({ help: link }),
  invitation: z.strictObject({ link, city: title, role: title, days: some }),
  appointment: z.strictObject({ link, city: title, role: title }),
} as const

export type TemplateName = keyof typeof templates
export type Templates = { readonly [T in TemplateName]: Readonly<z.infer<(typeof templates)[T]>> }

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
