import { createPreference } from '@melati/client/preference'

/** Whether '/' and '?' do anything, on this browser. */
export const singleKeys = createPreference('single-keys', ['on', 'off'])
