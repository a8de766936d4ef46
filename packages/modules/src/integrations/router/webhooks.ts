import { command } from '@melati/api/command/procedure'
import { asking } from '@melati/api/procedures'
import { refuseWith } from '@melati/api/refusal-error'
import { webhookUrl } from '@melati/api/webhooks/address'
import { webhookSecret } from '@melati/api/webhooks/secret'
import { read, write } from '@melati/db/tenancy'
import { eventTypes } from '@melati/domain/events'
import { WebhookId } from '@melati/domain/ids'
import { allow, refuse } from '@melati/domain/refusal'
import * as z from 'zod/mini'
import { insertWebhook, liveWebhooks, removeWebhooks, setSalt, setTypes, webhooksOf } from '../queries.ts'
import { audited } from './audited.ts'

const Types = z.array(z.enum(eventTypes)).check(z.minLength(1), z.maxLength(eventTypes.length))

const idsIn = (inputs: readonly { webhookId: string }[]) => inputs.map(({ webhookId }) => webhookId)

export const webhooks = asking.query(async ({ ctx }) => {
  const [found] = await read(ctx.db, ctx.tenantId, webhooksOf(ctx.tenantId, ctx.now().toISOString()))
  return { webhooks: found }
})

/** Answers the secret once; a repeat of the same id answers without it. Where it leads is fixed: another place is another webhook. */
export const addWebhook = asking
  .input(z.object({ webhookId: WebhookId, url: z.string().check(z.maxLength(500)), types: Types }))
  .mutation(async ({ ctx, input }) => {
    const { tenantId, actor } = ctx
    const url = webhookUrl(input.url.trim(), ctx.localWebhooks)
    if (url === undefined) refuseWith('webhook-address', { field: 'url' })
    const { webhookId, types } = input
    const salt = ctx.randomBytes(32)
    return write(ctx.db, tenantId, async (tx) => {
      const hook = { webhookId, url: url.href, types: [...new Set(types)], salt, accountId: actor.accountId }
      const [[made]] = await tx.run(insertWebhook(tenantId, hook, ctx.now().toISOString()))
      if (made === undefined) return { webhookId, secret: null }
      await tx.commitWith(
        audited(ctx, {
          action: 'integrations.addWebhook',
          kind: 'webhook',
          id: webhookId,
          detail: { host: url.host, types },
        }),
      )
      return { webhookId, secret: webhookSecret(ctx.keys, salt) }
    })
  })

/** Answers a new secret once; for a day both sign, so that the receiver can change over without losing one. */
export const rotateSecret = asking
  .input(z.object({ webhookId: WebhookId }))
  .mutation(async ({ ctx, input: { webhookId } }) => {
    const { tenantId } = ctx
    const salt = ctx.randomBytes(32)
    return write(ctx.db, tenantId, async (tx) => {
      const [[rotated]] = await tx.run(setSalt(tenantId, webhookId, salt, ctx.now().toISOString()))
      if (rotated === undefined) refuseWith('not-found', { field: 'webhookId' })
      await tx.commitWith(audited(ctx, { action: 'integrations.rotateSecret', kind: 'webhook', id: webhookId }))
      return { webhookId, secret: webhookSecret(ctx.keys, salt) }
    })
  })

/** Another choice of what it is told of. */
export const changeWebhook = command({
  input: z.object({ webhookId: WebhookId, types: Types }),
  load: ({ tenantId }, inputs) => [liveWebhooks(tenantId, idsIn(inputs))] as const,
  state: (_c, [found], { webhookId }) => found.find((one) => one.webhookId === webhookId),
  decide: (input, hook) => (hook === undefined ? refuse('not-found', { field: 'webhookId' }) : allow(input)),
  current: (hook) => ({ types: hook?.types ?? null }),
  write: ({ tenantId }, decided) =>
    decided.map(({ value }) => setTypes(tenantId, value.webhookId, [...new Set(value.types)])),
  keys: ({ webhookId }) => [webhookId],
  audit: ({ webhookId, types }) => ({
    action: 'integrations.changeWebhook',
    subjectKind: 'webhook',
    subjectId: webhookId,
    detail: { types },
  }),
})

/** Nothing is sent there any more, what waits included. */
export const removeWebhook = command({
  input: z.object({ webhookId: WebhookId }),
  load: ({ tenantId }, inputs) => [liveWebhooks(tenantId, idsIn(inputs))] as const,
  state: (_c, [found], { webhookId }) => found.find((one) => one.webhookId === webhookId),
  decide: (input, hook) => (hook === undefined ? refuse('not-found', { field: 'webhookId' }) : allow(input)),
  write: ({ tenantId, now }, decided) => [
    removeWebhooks(
      tenantId,
      decided.map(({ value }) => value.webhookId),
      now,
    ),
  ],
  keys: ({ webhookId }) => [webhookId],
  audit: ({ webhookId }) => ({ action: 'integrations.removeWebhook', subjectKind: 'webhook', subjectId: webhookId }),
})
