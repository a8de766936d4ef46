import { PhoneProvider, useOutdated, useVault } from '@melati/client/hooks'
import type { RegistrationCard } from '@melati/client/device/registrations'
import type { Phone } from '@melati/client/phone'
import { Skeleton } from '@melati/ui/skeleton.tsx'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Centred } from './entry/centred.tsx'
import { SignIn } from './entry/sign-in.tsx'
import { Unlock } from './entry/unlock.tsx'
import { StartAgain } from './start-again.tsx'

// The first screen asks who it is and needs none of this; it comes while she types.
const inside = () => import('./inside.tsx')
const enrol = () => import('./entry/enrol.tsx')
const Inside = lazy(async () => ({ default: (await inside()).Inside }))
const Enrol = lazy(async () => ({ default: (await enrol()).Enrol }))

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
  const isOutdated = useOutdated()
  const [cards, setCards] = useState<readonly RegistrationCard[]>()
  const [step, setStep] = useState<Step>({ at: 'unlock' })
  const [look] = useState(() => () => void phone.registrations.list().then(setCards))
  useEffect(look, [look, vault])
  useEffect(() => {
    const touch = () => phone.session.touch()
    addEventListener('pointerdown', touch)
    addEventListener('keydown', touch)
    return () => {
      removeEventListener('pointerdown', touch)
      removeEventListener('keydown', touch)
    }
  }, [phone])

  useEffect(() => {
    // What is asked for here fails without a network and a worker; the page that needs it asks again, and says so.
    void Promise.allSettled([enrol(), inside()])
  }, [])

  if (isOutdated) return <StartAgain because="taken-over" />
  if (cards === undefined) return null
  const card = cards.find((one) => one.registrationId === vault?.registrationId)
  if (vault !== null && card !== undefined) {
    return (
      <Suspense fallback={<Skeleton lines={6} />}>
        <Inside card={card} />
      </Suspense>
    )
  }
  if (step.at === 'enrol') {
    return (
      <Centred>
        <Suspense fallback={<Skeleton lines={4} />}>
          <Enrol renew={step.renew} onDone={() => setStep({ at: 'unlock' })} />
        </Suspense>
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
      <Unlock
        cards={cards}
        onLocked={look}
        onSignIn={(renew) => setStep({ at: 'sign-in', ...(renew === undefined ? {} : { renew }) })}
      />
    </Centred>
  )
}
