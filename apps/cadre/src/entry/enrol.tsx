import { usePhone } from '@melati/client/hooks'
import { askToPersist } from '@melati/client/storage-state'
import { createApi } from '@melati/client/trpc'
import { RegistrationId } from '@melati/domain/ids'
import type { AppRouter } from '@melati/modules/app-router'
import { Banner } from '@melati/ui/banner.tsx'
import { Button } from '@melati/ui/button.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { PinPad } from '@melati/ui/pin-pad.tsx'
import { useState } from 'react'
import { PROTOCOL } from '../protocol.ts'
import { words } from '../words.ts'
import { post } from '@melati/client/sign-in-call'
import * as z from 'zod/mini'

const api = createApi<AppRouter>({ version: PROTOCOL })

/** Her own PIN, twice; then this phone is registered as hers. `renew` keeps a registration whose readable part was lost. */
export function Enrol({ renew, onDone }: { renew: string | undefined; onDone: () => void }) {
  const phone = usePhone()
  const t = useWords(words)
  const [first, setFirst] = useState<string>()
  const [pin, setPin] = useState('')
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)

  const register = async (chosen: string) => {
    setBusy(true)
    setProblem(undefined)
    try {
      const me = await api.accounts.whoAmI.query()
      const [grant] = me.grants.filter((one) => one.role === 'cadre')
      if (me.acting === null && grant !== undefined) await post('grant', { grantId: grant.grantId }, z.object({}))
      if (me.acting === null && grant === undefined) return setProblem(t('noGrant'))
      const registrationId = RegistrationId.parse(renew ?? crypto.randomUUID())
      const answer = await api.accounts.registerDevice.mutate({ registrationId, deviceName: deviceName() })
      const tenant = JSON.parse(JSON.stringify(answer.tenant)) as { slug: string; name: string }
      const [label = me.account.name] = me.account.name.split(' ')
      const enrolled = await phone.registrations.enrol({ answer: { ...answer, tenant } as never, label, pin: chosen })
      if (enrolled.ok) {
        // From now on this phone keeps work that is nowhere else. A browser that refuses keeps it too, as long as there is room.
        void askToPersist().catch(() => false)
        onDone()
      } else setProblem(t('cannotStore'))
    } catch {
      setProblem(t('needsSignal'))
    } finally {
      setBusy(false)
    }
  }
  const complete = (digits: string) => {
    setPin('')
    if (first === undefined) return setFirst(digits)
    if (first === digits) return void register(digits)
    setFirst(undefined)
    setProblem(t('pinDiffers'))
  }
  return (
    <>
      <PinPad
        headingLevel={1}
        key={first === undefined ? 'first' : 'second'}
        label={first === undefined ? t('choosePin') : t('repeatPin')}
        hint={t('choosePinHint')}
        value={pin}
        onChange={setPin}
        onComplete={complete}
        busy={busy}
      />
      {problem !== undefined && (
        <Banner
          tone="warn"
          announce="assertive"
          action={<Button onClick={() => setFirst(undefined)}>{t('tryAgain')}</Button>}
        >
          {problem}
        </Banner>
      )}
    </>
  )
}

/** What the coordinator sees in the list of phones; a browser tells no more than this. */
function deviceName(): string {
  return /\(([^)]{1,70})\)/.exec(navigator.userAgent)?.[1] ?? 'HP'
}
