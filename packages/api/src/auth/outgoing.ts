import { type Message, templates } from './deliver.ts'
import { messageText } from './message-text.ts'

export type Outgoing = Message & { readonly text: string }

/** A message as it leaves, with its words: what its template takes and nothing beside it. Throws for values that are none of its. */
export function outgoing(message: Message): Outgoing {
  const { channel, to, template, language } = message
  const values = templates[template].parse(message.values)
  const said = { channel, to, template, language, values } as Message
  return { ...said, text: messageText(said) }
}
