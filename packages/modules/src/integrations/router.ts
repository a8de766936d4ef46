import { defineModule } from '@melati/api/module'
import { deliveries, replay, sendAgain } from './router/deliveries.ts'
import { keys, makeKey, revokeKey } from './router/keys.ts'
import { addWebhook, changeWebhook, removeWebhook, rotateSecret, webhooks } from './router/webhooks.ts'
import { words } from './words.ts'

export const integrations = defineModule({
  name: 'integrations',
  title: words.title,
  router: {
    keys,
    makeKey,
    revokeKey,
    webhooks,
    addWebhook,
    changeWebhook,
    rotateSecret,
    removeWebhook,
    deliveries,
    sendAgain,
    replay,
  },
})
