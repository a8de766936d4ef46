import House from 'lucide-react/icons/house'
import UserPlus from 'lucide-react/icons/user-plus'
import Users from 'lucide-react/icons/users'
import type { CadreModule } from '../cadre-module.ts'
import { words as screens } from './cadre-words.ts'
import { overlays } from './overlay.ts'
import { words } from './words.ts'

/** Households in the cadre app: list, registration page by page, and each change in a household. */
export const cadre: CadreModule = {
  pages: [
    { path: '/warga', load: () => import('./cadre/list.tsx') },
    { path: '/warga/baru', load: () => import('./cadre/new.tsx') },
    { path: '/warga/baru/:draftId/:step/:at?', load: () => import('./cadre/register.tsx') },
    { path: '/warga/perbaiki/:commandId', load: () => import('./cadre/fix.tsx') },
    { path: '/warga/tersimpan/:commandId', load: () => import('./cadre/saved.tsx') },
    { path: '/warga/:householdId', load: () => import('./cadre/detail.tsx') },
    { path: '/warga/:householdId/anggota-baru', load: () => import('./cadre/add-member.tsx') },
    { path: '/warga/:householdId/kepala', load: () => import('./cadre/name-head.tsx') },
    { path: '/warga/:householdId/dasawisma', load: () => import('./cadre/move-household.tsx') },
    { path: '/warga/:householdId/tutup', load: () => import('./cadre/close.tsx') },
    { path: '/warga/:householdId/orang/:personId', load: () => import('./cadre/person.tsx') },
    { path: '/warga/:householdId/orang/:personId/tanggal-lahir', load: () => import('./cadre/birth-date.tsx') },
    { path: '/warga/:householdId/orang/:personId/meninggal', load: () => import('./cadre/death.tsx') },
    { path: '/warga/:householdId/orang/:personId/pindah', load: () => import('./cadre/leave.tsx') },
    { path: '/warga/:householdId/orang/:personId/pindah-rumah', load: () => import('./cadre/move-person.tsx') },
  ],
  tab: { href: '/warga', label: screens.title, icon: Users, order: 10 },
  tiles: [
    { href: '/warga/baru', label: screens.tile, icon: UserPlus, order: 10 },
    { href: '/warga', label: screens.listTile, icon: House, order: 20 },
  ],
  overlays,
  fixHrefs: { 'households.register': (commandId) => `/warga/perbaiki/${commandId}` },
  commandNames: {
    'households.register': words['command-register'],
    'households.addMember': words['command-addMember'],
    'households.correctBirthDate': words['command-correctBirthDate'],
    'households.recordDeath': words['command-recordDeath'],
    'households.movePerson': words['command-movePerson'],
    'households.leave': words['command-leave'],
    'households.moveHousehold': words['command-moveHousehold'],
    'households.nameHead': words['command-nameHead'],
    'households.closeHousehold': words['command-closeHousehold'],
  },
}
