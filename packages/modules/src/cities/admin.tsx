import Activity from 'lucide-react/icons/activity'
import Building2 from 'lucide-react/icons/building-2'
import Settings from 'lucide-react/icons/settings'
import type { AdminModule } from '../admin-module.ts'
import { words } from './words.ts'

export const admin: AdminModule = {
  pages: [
    { path: '/kota', load: () => import('./admin/list.tsx'), roles: ['platform-operator'] },
    { path: '/kota/baru', load: () => import('./admin/onboard.tsx'), roles: ['platform-operator'] },
    { path: '/kesehatan', load: () => import('./admin/health.tsx'), roles: ['platform-operator'] },
    { path: '/pengaturan', load: () => import('./admin/settings.tsx'), roles: ['city-board'] },
  ],
  menu: [
    { path: '/kota', label: { id: 'Kota', en: 'Cities' }, icon: Building2, order: 10 },
    { path: '/kesehatan', label: words.health, icon: Activity, order: 20 },
    { path: '/pengaturan', label: { id: 'Pengaturan kota', en: 'City settings' }, icon: Settings, order: 95 },
  ],
}
