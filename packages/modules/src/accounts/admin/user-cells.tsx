import { formatDayShort, formatPhone, localDay } from '@melati/ui/format'
import { useLanguage, useWords } from '@melati/ui/language-provider.tsx'
import { Link } from '@melati/ui/link.tsx'
import { StatusPill } from '@melati/ui/status-pill.tsx'
import type { ReactNode } from 'react'
import { useActing, useCity } from '../../admin-acting.ts'
import type { ApiOutputs } from '../../admin-api.ts'
import { gives } from '../rules.ts'
import { words } from '../words.ts'
import { usePhoneName } from './phone-name.ts'
import { stateTones } from './user-states.ts'

export type User = ApiOutputs['accounts']['listUsers']['users'][number]

interface CellProps {
  readonly user: User
}

const Below = ({ children }: { children: ReactNode }) => (
  <span className="block text-meta font-normal text-text-muted">{children}</span>
)

/** Her name, and where she is reached. */
export function NameCell({ user }: CellProps) {
  return (
    <>
      {user.name}
      <Below>
        <span className="break-all">{user.contact.includes('@') ? user.contact : formatPhone(user.contact)}</span>
      </Below>
    </>
  )
}

/** Where she stands, and since or until when. */
export function StateCell({ user }: CellProps) {
  const t = useWords(words)
  const { language } = useLanguage()
  const { timeZone } = useCity()
  const { state, expiresAt, validTo } = user
  const day = validTo ?? (expiresAt === null ? null : localDay(new Date(expiresAt), timeZone))
  return (
    <>
      <StatusPill tone={stateTones[state]}>{t(`state-${state}`)}</StatusPill>
      {day !== null && (state === 'invited' || state === 'expired' || state === 'ended') && (
        <Below>{t(state === 'invited' ? 'until-day' : 'since-day', { day: formatDayShort(day, language) })}</Below>
      )}
    </>
  )
}

/** Her phones, and what of their work needs somebody. */
export function PhonesCell({ user }: CellProps) {
  const t = useWords(words)
  const nameOf = usePhoneName()
  const { acting } = useActing()
  const { phone, phones, keptWork, lostWork } = user
  if (user.accountId === null || (phones === 0 && keptWork === 0))
    return <span className="text-text-muted">{user.accountId === null ? '–' : t('phones', { count: 0 })}</span>
  const name = phones === 1 && phone !== null ? nameOf(phone) : t('phones', { count: phones })
  return (
    <>
      {gives(acting.role, user.role) ? (
        <Link href={`/pengguna/hp/${user.id}`} inCell>
          {name}
        </Link>
      ) : (
        name
      )}
      {keptWork > 0 && <Below>{t('kept-work', { count: keptWork })}</Below>}
      {lostWork > 0 && <Below>{t('phone-lost-count', { count: lostWork })}</Below>}
    </>
  )
}
