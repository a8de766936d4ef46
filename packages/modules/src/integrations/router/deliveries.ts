import { command } from '@melati/api/command/procedure'
import { page, pagesOf } from '@melati/api/page'
import { asking } from '@melati/api/procedures'
import { refuseWith } from '@melati/api/refusal-error'
import { KEPT_DAYS } from '@melati/api/webhooks/forget'
import { read } from '@melati/db/tenancy'
import { DeliveryId, WebhookId } from '@melati/domain/ids'
import { allow, refuse } from '@melati/domain/refusal'
import * as z from 'zod/mini'
import { deliveriesOf, deliveryStates, liveWebhooks, replaySince, sendAgainAll, webhooksOf } from '../queries.ts'

/** What a webhook was told and is to be told, the latest first. */
export const deliveries = asking
  .input(z.object({ webhookId: WebhookId, state: z.optional(z.enum(['waiting', 'delivered', 'dead'])), ...page }))
  .query(async ({ ctx, path, input }) => {
    const { webhookId, state, limit } = input
    const { tenantId } = ctx
    const pages = pagesOf({ ctx, path, input })
    const of = { webhookId, state: state ?? null, after: pages.after, limit: limit + 1 }
    const [hooks, found] = await read(
      ctx.db,
      tenantId,
      webhooksOf(tenantId, ctx.now().toISOString()),
      deliveriesOf(tenantId, of),
    )
    const webhook = hooks.find((one) => one.webhookId === webhookId)
    if (webhook === undefined) refuseWith('not-found')
    return { webhook, ...pages.of(found, limit, ({ at, deliveryId }) => ({ at, id: deliveryId })) }
  })

/** One that was given up or had arrived, once more under the same id. */
export const sendAgain = command({
  input: z.object({ deliveryId: DeliveryId }),
  load: ({ tenantId }, inputs) =>
    [
      deliveryStates(
        tenantId,
        inputs.map(({ deliveryId }) => deliveryId),
      ),
    ] as const,
  state: (_c, [found], { deliveryId }) => found.find((one) => one.deliveryId === deliveryId),
  decide: (input, delivery) => (delivery === undefined ? refuse('not-found', { field: 'deliveryId' }) : allow(input)),
  write: ({ tenantId, now }, decided) => [
    sendAgainAll(
      tenantId,
      decided.map(({ value }) => value.deliveryId),
      now,
    ),
  ],
  keys: ({ deliveryId }) => [deliveryId],
  audit: ({ deliveryId }) => ({ action: 'integrations.sendAgain', subjectKind: 'delivery', subjectId: deliveryId }),
})

/** Everything of the last days once more, in its order; receivers know what they have by its id. */
export const replay = command({
  input: z.object({ webhookId: WebhookId, days: z.int().check(z.minimum(1), z.maximum(KEPT_DAYS)) }),
  load: ({ tenantId }, inputs) =>
    [
      liveWebhooks(
        tenantId,
        inputs.map(({ webhookId }) => webhookId),
      ),
    ] as const,
  state: (_c, [found], { webhookId }) => found.find((one) => one.webhookId === webhookId),
  decide: (input, hook) => (hook === undefined ? refuse('not-found', { field: 'webhookId' }) : allow(input)),
  write: ({ tenantId, now }, decided) =>
    decided.map(({ value: { webhookId, days } }) =>
      replaySince(tenantId, webhookId, new Date(Date.parse(now) - days * 86_400_000).toISOString(), now),
    ),
  keys: ({ webhookId }) => [webhookId],
  audit: ({ webhookId, days }) => ({
    action: 'integrations.replay',
    subjectKind: 'webhook',
    subjectId: webhookId,
    detail: { days },
  }),
})
