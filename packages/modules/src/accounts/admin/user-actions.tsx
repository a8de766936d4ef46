import { useWords } from '@melati/ui/language-provider.tsx'
import { Menu, type MenuItem } from '@melati/ui/menu.tsx'
import CircleX from 'lucide-react/icons/circle-x'
import Ellipsis from 'lucide-react/icons/ellipsis'
import KeyRound from 'lucide-react/icons/key-round'
import Send from 'lucide-react/icons/send'
import ShieldAlert from 'lucide-react/icons/shield-alert'
import Smartphone from 'lucide-react/icons/smartphone'
import { useActing } from '../../admin-acting.ts'
import { useAddress } from '../../admin-address.ts'
import { gives, isOfGrant } from '../rules.ts'
import { words } from '../words.ts'
import type { User } from './user-cells.tsx'
import type { Asking } from './user-dialog.tsx'

export type Ask = (what: Asking, user: User) => void

/** What can be done about somebody whose role one could have given, by where she stands. */
export function UserActions({ user, onAsk }: { readonly user: User; readonly onAsk: Ask }) {
  const { me, acting } = useActing()
  const items = useItems(user, onAsk)
  const t = useWords(words)
  const own = user.accountId === me.account.accountId
  if (!gives(acting.role, user.role) || own || items.length === 0) return null
  return (
    <Menu iconOnly icon={Ellipsis} variant="tertiary" label={t('actions-for', { name: user.name })} items={items} />
  )
}

function useItems(user: User, onAsk: Ask): MenuItem[] {
  const t = useWords(words)
  const { acting } = useActing()
  const { go } = useAddress()
  const ask = (what: Asking) => onAsk(what, user)
  const again: MenuItem = { label: t('invite-again'), icon: Send, onSelect: () => ask('again') }
  if (user.state === 'withdrawn') return [again]
  if (!isOfGrant(user.state)) {
    const withdraw = { icon: CircleX, tone: 'danger' as const, onSelect: () => ask('withdraw') }
    return [again, { label: t('revoke-invitation'), ...withdraw }]
  }
  if (user.state === 'ended') return []
  // Who signs in by codes to her phone has a PIN there and no authenticator; a board member has no PIN.
  const byPhone = !user.contact.includes('@')
  return [
    ...(user.phones > 0
      ? [{ label: t('registrations'), icon: Smartphone, onSelect: () => go(`/pengguna/hp/${user.id}`) }]
      : []),
    ...(byPhone ? [{ label: t('pin-help'), icon: KeyRound, onSelect: () => ask('pin') }] : []),
    ...(!byPhone && acting.role !== 'cadre-coordinator'
      ? [{ label: t('reset-second-factor'), icon: ShieldAlert, onSelect: () => ask('reset') }]
      : []),
    { label: t('end-grant'), icon: CircleX, tone: 'danger', onSelect: () => ask('end') },
  ]
}
