import { Menu } from '@melati/ui/menu.tsx'
import { useWords } from '@melati/ui/language-provider.tsx'
import { useToast } from '@melati/ui/toast.tsx'
import { useQueryClient } from '@tanstack/react-query'
import LogOut from 'lucide-react/icons/log-out'
import MonitorSmartphone from 'lucide-react/icons/monitor-smartphone'
import UserRound from 'lucide-react/icons/user-round'
import UsersRound from 'lucide-react/icons/users-round'
import * as z from 'zod/mini'
import { post } from '@melati/client/sign-in-call'
import { words } from './words.ts'

/** Whose session this is: to act as somebody else of hers, and to end it. */
export function Profile({ name, canSwitch, onSwitch }: { name: string; canSwitch: boolean; onSwitch: () => void }) {
  const t = useWords(words)
  const toast = useToast()
  const queries = useQueryClient()
  const signOut = async () => {
    const answer = await post('sign-out', {}, z.object({}))
    if (!answer.ok) return toast({ message: t('noNetwork') })
    await queries.resetQueries()
  }
  return (
    <Menu
      label={name}
      iconOnPhone
      icon={UserRound}
      variant="tertiary"
      items={[
        ...(canSwitch ? [{ label: t('switchRole'), icon: UsersRound, onSelect: onSwitch }] : []),
        { label: t('sessions'), icon: MonitorSmartphone, href: '/akun' },
        { label: t('signOut'), icon: LogOut, onSelect: () => void signOut() },
      ]}
    />
  )
}
