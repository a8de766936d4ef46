import UserPlus from 'lucide-react/icons/user-plus'
import type { PaletteParts } from '../../admin-palette.ts'

const office = ['city-board', 'kecamatan-board', 'kelurahan-board', 'secretariat'] as const

export const palette: PaletteParts = {
  actions: [
    {
      label: { id: 'Angkat kader', en: 'Appoint a cadre' },
      href: '/pengguna/kader',
      roles: [...office, 'cadre-coordinator'],
      icon: UserPlus,
    },
    {
      label: { id: 'Undang pengurus', en: 'Invite a board member' },
      href: '/pengguna/undang',
      roles: office,
      icon: UserPlus,
    },
  ],
}
