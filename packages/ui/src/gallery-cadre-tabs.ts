import Ellipsis from 'lucide-react/icons/ellipsis'
import House from 'lucide-react/icons/house'
import Store from 'lucide-react/icons/store'
import Users from 'lucide-react/icons/users'
import type { NavItem } from './nav-item.ts'

export function cadreTabs(say: (id: string, en: string) => string): readonly NavItem[] {
  return [
    { href: '#beranda', label: say('Beranda', 'Home'), icon: House, current: true },
    { href: '#warga', label: say('Warga', 'People'), icon: Users },
    { href: '#up2k', label: 'UP2K', icon: Store },
    { href: '#lainnya', label: say('Lainnya', 'More'), icon: Ellipsis, count: 1 },
  ]
}
