import Plus from 'lucide-react/icons/plus'
import type { PaletteParts } from '../../admin-palette.ts'

export const palette: PaletteParts = {
  actions: [
    { label: { id: 'Tambah kota', en: 'Add a city' }, href: '/kota/baru', roles: ['platform-operator'], icon: Plus },
  ],
}
