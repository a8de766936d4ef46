import type { Message } from '@melati/api/auth/deliver'
import type { Context } from '@melati/api/context'

/** Hands a message to the carrier. What was written stands, so a carrier that fails is logged and answered as `false`. */
export async function send(ctx: Context, message: Message): Promise<boolean> {
  try {
    await ctx.deliver(message)
    return true
  } catch (error) {
    ctx.log.error({ channel: message.channel, template: message.template, err: error }, 'a message was not taken')
    return false
  }
}
