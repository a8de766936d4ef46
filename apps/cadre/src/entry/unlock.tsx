import { usePhone } from '@melati/client/hooks'
import type { RegistrationCard } from '@melati/client/device/registrations'
import { Banner } from '@melati/ui/banner.tsx'
import { Button } from '@melati/ui/button.tsx'
import { ChoiceCards } from '@melati/ui/choice-cards.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { PinPad } from '@melati/ui/pin-pad.tsx'
import { useState } from 'react'
import { words } from '../words.ts'

export interface UnlockProps {
  cards: readonly RegistrationCard[]
  /** A card has changed: it can no longer be opened. */
  onLocked: () => void
  /** Signs in anew: another cadre, or the same whose PIN is locked. */
  onSignIn: (renew?: string) => void
}

/** Who she is, if several share the phone, and her PIN. */
export function Unlock({ cards, onLocked, onSignIn }: UnlockProps) {
  const phone = usePhone()
  const t = useWords(words)
  const [chosen, setChosen] = useState(cards[0]?.registrationId)
  const [pin, setPin] = useState('')
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const card = cards.find((one) => one.registrationId === chosen)

  const unlock = async (digits: string) => {
    if (card === undefined) return
    setBusy(true)
    const opened = await phone.session.unlock(card.registrationId, digits)
    setBusy(false)
    setPin('')
    if (opened.ok) return
    if (opened.because === 'wrong-pin') return setProblem(t('wrongPin', { left: opened.left }))
    onLocked()
  }
  return (
    <>
      {cards.length > 1 && (
        <ChoiceCards
          name="who"
          label={t('who')}
          choices={cards.map((one) => ({ value: one.registrationId, label: one.label, hint: one.tenant.name }))}
          value={chosen ?? null}
          onChange={(value) => {
            setChosen(value)
            setProblem(undefined)
          }}
        />
      )}
      {card?.status === 'active' || card?.status === 'signed-out' ? (
        <PinPad
          headingLevel={1}
          label={t('enterPin')}
          hint={`${card.label} · ${card.tenant.name}`}
          value={pin}
          onChange={setPin}
          onComplete={(digits) => void unlock(digits)}
          busy={busy}
          error={problem}
        />
      ) : (
        <Banner
          tone="warn"
          action={
            <Button onClick={() => onSignIn(card?.status === 'revoked' ? undefined : card?.registrationId)}>
              {t('signIn')}
            </Button>
          }
        >
          {t(card?.status === 'revoked' ? 'revoked' : 'noReadable')}
        </Banner>
      )}
      <Button variant="tertiary" block onClick={() => onSignIn()}>
        {t('someoneElse')}
      </Button>
    </>
  )
}
