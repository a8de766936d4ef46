import { PhoneProvider, useVault } from '@melati/client/hooks'
import type { RegistrationCard } from '@melati/client/device/registrations'
import type { Phone } from '@melati/client/phone'
import { useEffect, useState } from 'react'
import { Centred } from './entry/centred.tsx'
import { Enrol } from './entry/enrol.tsx'
import { SignIn } from './entry/sign-in.tsx'
import { Unlock } from './entry/unlock.tsx'
import { Inside } from './inside.tsx'

type Step = { at: 'unlock' } | { at: 'sign-in'; renew?: string } | { at: 'enrol'; renew?: string }

export function App({ phone }: { phone: Phone }) {
  return (
    <PhoneProvider value={phone}>
      <Gate phone={phone} />
    </PhoneProvider>
  )
}

/** Locked: who is it? Open: her pages. What she saved is sent either way. */
function Gate({ phone }: { phone: Phone }) {
  const vault = useVault()
  const [cards, setCards] = useState<readonly RegistrationCard[]>()
  const [step, setStep] = useState<Step>({ at: 'unlock' })
  useEffect(() => {
    void phone.registrations.list().then(setCards)
  }, [phone, vault])
  useEffect(() => {
    const touch = () => phone.session.touch()
    addEventListener('pointerdown', touch)
    addEventListener('keydown', touch)
    return () => {
      removeEventListener('pointerdown', touch)
      removeEventListener('keydown', touch)
    }
  }, [phone])

  if (cards === undefined) return null
  const card = cards.find((one) => one.registrationId === vault?.registrationId)
  if (vault !== null && card !== undefined) return <Inside card={card} />
  if (step.at === 'enrol') {
    return (
      <Centred>
        <Enrol renew={step.renew} onDone={() => setStep({ at: 'unlock' })} />
      </Centred>
    )
  }
  if (step.at === 'sign-in' || cards.length === 0) {
    const renew = step.at === 'sign-in' ? step.renew : undefined
    return (
      <Centred>
        <SignIn onDone={() => setStep({ at: 'enrol', ...(renew === undefined ? {} : { renew }) })} />
      </Centred>
    )
  }
  return (
    <Centred>
      <Unlock cards={cards} onSignIn={(renew) => setStep({ at: 'sign-in', ...(renew === undefined ? {} : { renew }) })} />
    </Centred>
  )
}
