import { EndGrant } from './end-grant.tsx'
import { InviteAgain } from './invite-again.tsx'
import { PinHelp } from './pin-help.tsx'
import { ResetSecondFactor } from './reset-second-factor.tsx'
import type { User } from './user-cells.tsx'
import { WithdrawInvitation } from './withdraw-invitation.tsx'

const dialogs = {
  again: InviteAgain,
  withdraw: WithdrawInvitation,
  end: EndGrant,
  reset: ResetSecondFactor,
  pin: PinHelp,
}
export type Asking = keyof typeof dialogs

export interface UserDialogProps {
  readonly what: Asking
  readonly user: User
  readonly onClose: () => void
}

/** What is asked about somebody; it stands beside the list, since the row it is about may leave that by it. */
export function UserDialog({ what, ...props }: UserDialogProps) {
  const Dialog = dialogs[what]
  return <Dialog {...props} />
}
