import { usePreference } from '@melati/client/hooks'
import { createPreference } from '@melati/client/preference'
import { useState } from 'react'

/** Whether a cadre has put the first steps away on this phone; of each who shares it her own. */
export function useFirstSteps(registrationId: string) {
  const [kept] = useState(() => createPreference(`first-steps.${registrationId}`, ['shown', 'put-away']))
  return usePreference(kept)
}
