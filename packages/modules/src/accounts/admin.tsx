import UsersRound from 'lucide-react/icons/users-round'
import { roles as everyRole } from '@melati/domain/roles'
import type { AdminModule } from '../admin-module.ts'

const roles = ['city-board', 'kecamatan-board', 'kelurahan-board', 'secretariat', 'cadre-coordinator'] as const
const office = ['city-board', 'kecamatan-board', 'kelurahan-board', 'secretariat'] as const

export const admin: AdminModule = {
  pages: [
    { path: '/pengguna', load: () => import('./admin/users.tsx'), roles },
    { path: '/pengguna/kader', load: () => import('./admin/appoint-cadre.tsx'), roles },
    { path: '/pengguna/tempel', load: () => import('./admin/paste.tsx'), roles },
    { path: '/pengguna/undang', load: () => import('./admin/invite-board.tsx'), roles: office },
    { path: '/akun', load: () => import('./admin/sessions.tsx'), roles: everyRole },
    { path: '/pengguna/hp/$grantId', load: () => import('./admin/phones.tsx'), roles },
  ],
  menu: [{ path: '/pengguna', label: { id: 'Pengguna & peran', en: 'Users and roles' }, icon: UsersRound, order: 40 }],
}
