import type { LucideIcon } from 'lucide-react'
import Check from 'lucide-react/icons/check'
import CircleAlert from 'lucide-react/icons/circle-alert'
import CircleDashed from 'lucide-react/icons/circle-dashed'
import Clock from 'lucide-react/icons/clock'
import Lock from 'lucide-react/icons/lock'
import Sprout from 'lucide-react/icons/sprout'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import type { Tone } from './tone.ts'

/** The usual icon of a tone, where the status has no better one of its own. */
export const toneIcons: Readonly<Record<Tone, LucideIcon>> = {
  neutral: CircleDashed,
  info: Clock,
  special: Sprout,
  ok: Check,
  warn: TriangleAlert,
  bad: CircleAlert,
  locked: Lock,
}
